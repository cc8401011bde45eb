import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { openConversation, reply } from './agent-acts'
import { openShop } from './open-shop'
import { bell, bubbles, openPanel, panel, say } from './shopper-acts'

const shop = openShop()

const refused = (page: Page) =>
  page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'] as const)
      Object.defineProperty(window, name, { get: refuse })
  })

const full = (page: Page) =>
  page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
  })

test.each([
  ['is refused', refused],
  ['is full', full],
])(
  'where storage %s, the widget works for that page view, and forgets it with the page (S10, F14)',
  async (_, prepare) => {
    const agent = await shop.agent()
    const page = await shop.shopper({ prepare })
    const words = `Can I collect it in Sibiu? ${crypto.randomUUID()}`
    await openPanel(page)
    await say(page, words)
    await panel(page).getByText('Sent').waitFor()
    await openConversation(agent, words)
    await reply(agent, 'You can, from ten to five.')
    await expect.poll(() => bubbles(page)).toEqual([words, 'You can, from ten to five.'])
    await say(page, 'Then I will.')
    await expect.poll(() => bubbles(page)).toEqual([words, 'You can, from ten to five.', 'Then I will.'])

    await page.reload()
    await bell(page).waitFor()
    await openPanel(page)
    expect(await bubbles(page)).toEqual([])
  },
)
