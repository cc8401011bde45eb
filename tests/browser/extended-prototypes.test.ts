import { expect, test } from 'vitest'
import { openConversation, reply } from './agent-acts'
import { openShop } from './open-shop'
import { bubbles, openPanel, panel, say } from './shopper-acts'

const shop = openShop()

test('on a page that has added words and functions of its own to every object and list, the chat works (T3)', async () => {
  const agent = await shop.agent()
  const page = await shop.shopper({
    prepare: (fresh) =>
      fresh.addInitScript(() => {
        Object.assign(Object.prototype, { shop: 'Atelier Lut', extend: () => ({}) })
        Object.assign(Array.prototype, { last: () => null })
        Object.assign(Function.prototype, { later: () => null })
      }),
  })
  await openPanel(page)
  await say(page, 'Is the glaze safe for food?')
  await panel(page).getByText('Sent').waitFor()
  await openConversation(agent, 'Is the glaze safe for food?')
  await reply(agent, 'It is, and see https://lut.example/glaze')
  await expect
    .poll(() => bubbles(page), { timeout: 15_000 })
    .toEqual(['Is the glaze safe for food?', 'It is, and see https://lut.example/glaze'])
})
