import { afterAll, expect, test } from 'vitest'
import { NarrowProxy } from '../support/narrow-proxy'
import { openConversation, reply } from './agent-acts'
import { openShop } from './open-shop'
import { bubbles, openPanel, panel, say } from './shopper-acts'

const proxy = await NarrowProxy.start(() => shop.server.url)
/** The shop's pages are elsewhere; all that is ours comes through the proxy. */
const shop = openShop({ PUBLIC_URL: proxy.url })
afterAll(() => proxy.close())

test('behind a proxy that lets no websocket through, the chat goes on by polling, after a reload too (S5)', async () => {
  await shop.setSite({ allowedOrigins: [shop.server.url] })
  const agent = await shop.agent()
  const asked: string[] = []
  const page = await shop.shopper({
    forgiven: true,
    prepare: async (fresh) => void fresh.on('request', (request) => asked.push(request.url())),
  })
  await openPanel(page)
  await say(page, 'Does the bowl survive the oven?')
  await panel(page).getByText('Sent').waitFor()
  expect(proxy.refused).toBeGreaterThan(0)
  expect(asked.some((url) => url.startsWith(proxy.url) && url.includes('transport=polling'))).toBe(true)
  expect(asked.filter((url) => /polling-[A-Z0-9]+\.js/.test(url))).toHaveLength(1)

  await openConversation(agent, 'Does the bowl survive the oven?')
  await reply(agent, 'Up to 250 degrees.')
  await expect
    .poll(() => bubbles(page), { timeout: 20_000 })
    .toEqual(['Does the bowl survive the oven?', 'Up to 250 degrees.'])
  await page.reload()
  await expect
    .poll(() => bubbles(page), { timeout: 20_000 })
    .toEqual(['Does the bowl survive the oven?', 'Up to 250 degrees.'])
})
