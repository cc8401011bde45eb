import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ToxicProxy } from '../support/toxic-proxy'
import { openConversation, reply } from './agent-acts'
import { openShop } from './open-shop'
import { bell, openPanel, panel, say } from './shopper-acts'

const proxy = await ToxicProxy.start(() => [shop.server.url])
const shop = openShop({ PUBLIC_URL: proxy.url })
beforeAll(() => shop.setSite({ allowedOrigins: [shop.server.url] }))
afterAll(() => proxy.down())

/** What is drawn on the bell beside its icon: the mark of a fault, and the count of unread messages. */
const marks = (page: Page) =>
  bell(page).evaluate((element) => {
    const { content } = getComputedStyle(element, '::before')
    const count = element.querySelector<HTMLElement>('.unread')
    return { fault: content === 'none' ? '' : content, unread: count && !count.hidden ? count.textContent : '' }
  })
const bare = { fault: '', unread: '' }

test('the bell carries a mark of a fault only while there is one: not before the click, while loading, open, closed again, nor unread (T9)', async () => {
  const agent = await shop.agent()
  const page = await shop.shopper()
  await bell(page).waitFor()
  expect(await marks(page)).toEqual(bare)
  proxy.poison('downstream', { bandwidth: 20_000 })
  await bell(page).click()
  await page.locator('button.bell[aria-busy=true]').waitFor()
  expect(await marks(page)).toEqual(bare)
  await panel(page).waitFor()
  proxy.heal()
  await panel(page).locator('.expect:not(.connecting)').waitFor()
  expect(await marks(page)).toEqual(bare)
  await say(page, 'Do you ship to Italy?')
  await panel(page).getByText('Sent').waitFor()
  await bell(page).click()
  await panel(page).waitFor({ state: 'hidden' })
  expect(await marks(page)).toEqual(bare)
  await openConversation(agent, 'Do you ship to Italy?')
  await reply(agent, 'We do.')
  await expect.poll(() => marks(page)).toEqual({ fault: '', unread: '1' })
  await bell(page).click()
  await expect.poll(() => marks(page)).toEqual(bare)
})

test('the mark of a fault comes when the panel cannot be fetched, and goes with the next try that can (T9)', async () => {
  const page = await shop.shopper({ forgiven: true })
  await bell(page).waitFor()
  await proxy.down()
  await bell(page).click()
  await expect.poll(() => marks(page)).toEqual({ fault: '"!"', unread: '' })
  await proxy.up()
  await openPanel(page)
  expect(await marks(page)).toEqual(bare)
  await bell(page).click()
  await panel(page).waitFor({ state: 'hidden' })
  expect(await marks(page)).toEqual(bare)
})
