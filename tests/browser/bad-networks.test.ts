import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ioana } from '../support/people'
import { ToxicProxy } from '../support/toxic-proxy'
import { expectAccessible } from './everywhere'
import { openShop } from './open-shop'
import { bell, composer, openPanel, panel, say } from './shopper-acts'

const proxy = await ToxicProxy.start(() => [shop.server.url])
/** The shop's pages are elsewhere; all that is ours comes through a line that can go wrong. */
const shop = openShop({ PUBLIC_URL: proxy.url })
beforeAll(() => shop.setSite({ allowedOrigins: [shop.server.url] }))
afterAll(() => proxy.down())

const offline = (page: Page) => page.getByRole('button', { name: 'Chat: offline' })

test('when the panel cannot be fetched the bell says so, and the next click opens it (T9)', async () => {
  const page = await shop.shopper({ forgiven: true })
  await bell(page).waitFor()
  await proxy.down()
  await bell(page).click()
  await offline(page).waitFor()
  await bell(page).click()
  await offline(page).waitFor()
  await proxy.up()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await openPanel(page)
  expect(await offline(page).count()).toBe(0)
  // Many browsers would not ask again for what failed twice. What the panel fetches goes with it.
  expect(asked.find((path) => path.includes('/panel-'))).toMatch(/^\/widget\/0\/0\/panel-/)
  await panel(page).getByRole('button', { name: 'More', exact: true }).click()
  await panel(page).getByRole('button', { name: 'Sound and notifications' }).waitFor()
  expect(asked.filter((path) => path.startsWith('/widget/') && !path.startsWith('/widget/0/0/'))).toEqual([])
})

test('who clicked while the device was offline sees the panel as soon as the network is back (T9)', async () => {
  const page = await shop.shopper({ forgiven: true })
  await bell(page).waitFor()
  await page.context().setOffline(true)
  await bell(page).click()
  await offline(page).waitFor()
  await page.context().setOffline(false)
  await composer(page).waitFor()
  expect(await offline(page).count()).toBe(0)
})

test('a fetch that breaks off in the middle is told and can be tried again (T9)', async () => {
  const page = await shop.shopper({ forgiven: true })
  await bell(page).waitFor()
  proxy.resetPeers()
  proxy.poison('downstream', { limitData: 3_000 })
  await bell(page).click()
  await offline(page).waitFor()
  proxy.heal()
  await openPanel(page)
})

test('on a line of 3 kB a second the bell shows that it is at work, then the panel opens and a message goes out once (T9, S5)', async () => {
  proxy.poison('both', { bandwidth: 3_000 })
  const page = await shop.shopper()
  await bell(page).waitFor({ timeout: 60_000 })
  await bell(page).click()
  await page.locator('button.bell[aria-busy=true]').waitFor()
  await composer(page).waitFor({ timeout: 60_000 })
  await say(page, 'My train is in a tunnel')
  await panel(page).locator('.bubble').getByText('My train is in a tunnel').waitFor({ timeout: 60_000 })
  proxy.heal()
  await panel(page).locator('.mark').filter({ hasText: /./ }).waitFor({ timeout: 60_000 })
  await expect.poll(() => panel(page).locator('.bubble').count()).toBe(1)
})

test('what is written as the line breaks stays before the eyes of whoever wrote it, though the rest of the chat cannot come, and goes out once (D1, S5)', async () => {
  const page = await shop.shopper({ forgiven: true })
  await openPanel(page)
  await panel(page).locator('[name=name]').fill(ioana.name)
  await panel(page).locator('[name=email]').fill(ioana.email)
  await proxy.down()
  await say(page, 'My train is in a tunnel')
  await panel(page).getByText('My train is in a tunnel').waitFor()
  await expectAccessible(page, 'words kept while the chat cannot come')
  await proxy.up()
  await panel(page).locator('.bubble').getByText('My train is in a tunnel').waitFor({ timeout: 60_000 })
  await panel(page).locator('.mark').filter({ hasText: /./ }).waitFor({ timeout: 60_000 })
  await expect.poll(() => panel(page).getByText('My train is in a tunnel').count()).toBe(1)
})

test('a page whose line to us is dead from the start is a page without a bell, and nothing else (T9)', async () => {
  await proxy.down()
  const page = await shop.shopper({ forgiven: true })
  await page.getByRole('link', { name: 'Speckled bowl' }).click()
  await page.getByRole('button', { name: 'Put in the cart' }).click()
  await page.getByText('Speckled bowl is in your cart.').waitFor()
  expect(await bell(page).count()).toBe(0)
  await proxy.up()
})
