import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { shopperSignOut } from '../../shared/shopper-protocol'
import { signIdentity } from '../support/jwt'
import { firstSite, join, maria } from '../support/people'
import { openShopper } from '../support/sockets'
import { openConversation } from './agent-acts'
import { openShop } from './open-shop'
import { bubbles, openPanel, panel, say } from './shopper-acts'

const shop = openShop()
beforeAll(() => shop.giveSeats())

const token = (page: Page) =>
  page.evaluate((): string => Object.entries<string>(localStorage).find(([name]) => name.endsWith(':token'))?.[1] ?? '')

test('Maria, who forgot her password, gets a new sign-in link from the menu, and her password manager is told whose it is (O9)', async () => {
  await join(shop.owner, maria)
  const owner = await shop.agent(shop.owner, { accepting: false, path: '/console/team' })
  await owner.getByRole('button', { name: `More about ${maria.name}` }).click()
  await owner.getByRole('menuitem', { name: 'New sign-in link' }).click()
  await owner.getByRole('button', { name: 'Create sign-in link' }).click()
  const link = await owner.getByLabel('One-time link').inputValue()
  const page = await shop.stranger(link.slice(shop.server.url.length))
  const username = page.locator('input[autocomplete=username]')
  await expect.poll(() => username.inputValue()).toBe(maria.email)
  await page.getByLabel('Password').fill('burnt clay 31')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('switch', { name: 'Accepting conversations', checked: false }).waitFor()
})

test('who signs out in the shop ends the token on the server, and a key that is replaced signs a page in again by itself (T12)', async () => {
  const { id, key: site } = await firstSite(shop.owner)
  const first = await shop.owner.ask('add-site-key', { site: id })
  const signed = ({ key, secret }: typeof first) =>
    signIdentity({ kid: key.kid, secret, aud: site, sub: '1042', name: 'Ioana Dumitru', email: 'ioana@mail.example' })
  const agent = await shop.agent()
  const page = await shop.shopper()
  const identities = [signed(first)]
  await page.exposeFunction('signedByTheShop', () => identities.at(-1))
  await openPanel(page)
  await say(page, 'Said before the sign-in')
  await panel(page).getByText('Sent').waitFor()
  const before = await token(page)
  await page.evaluate(() =>
    window.Counterbell!('identify', () =>
      (window as unknown as { signedByTheShop: () => Promise<string> }).signedByTheShop(),
    ),
  )
  await expect.poll(async () => (await token(page)).split('.').length).toBe(5)
  await expect.poll(() => bubbles(page)).toEqual(['Said before the sign-in'])
  await openConversation(agent, 'Said before the sign-in')
  await agent.getByText('What was written before is not verified').first().waitFor()

  const next = await shop.owner.ask('add-site-key', { site: id })
  identities.push(signed(next))
  await shop.owner.ask('remove-site-key', { site: id, kid: first.key.kid })
  await expect.poll(async () => (await token(page)).split('.')[3]).toBe(next.key.kid)
  await expect.poll(() => bubbles(page)).toEqual(['Said before the sign-in'])

  const copied = await token(page)
  const told = page.waitForResponse((response) => response.url().endsWith(shopperSignOut))
  await page.evaluate(() => window.Counterbell!('reset'))
  expect((await told).status()).toBe(200)
  for (const old of [before, copied]) {
    const { socket, welcome } = await openShopper(shop.server.url, { site, token: old })
    expect([welcome.contact.verified, welcome.conversation]).toEqual([false, null])
    socket.close()
  }
})

test('a page that never opened the panel tells the server as well that its shopper signs out (T12)', async () => {
  await shop.present()
  const page = await shop.shopper()
  await openPanel(page)
  await say(page, 'Is it still there?')
  await panel(page).getByText('Sent').waitFor()
  const copied = await token(page)
  const { key: site } = await firstSite(shop.owner)
  await page.evaluate((key) => localStorage.removeItem(`counterbell:${key}:open`), site)
  await page.reload()
  const told = page.waitForResponse((response) => response.url().endsWith(shopperSignOut))
  await page.evaluate(() => window.Counterbell!('reset'))
  expect((await told).status()).toBe(200)
  const { socket, welcome } = await openShopper(shop.server.url, { site, token: copied })
  expect(welcome.conversation).toBeNull()
  socket.close()
})

test('signing out of the console takes no while, and leaves nothing of it in the browser (H20)', async () => {
  const page = await shop.agent(shop.owner, { accepting: false, path: '/console/me', forgiven: true })
  await page.evaluate(() => localStorage.setItem('a-draft', 'Dear Ioana'))
  const began = Date.now()
  await page.evaluate(
    async () =>
      void (await fetch('/api/agent/sign-out', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })),
  )
  expect(Date.now() - began).toBeLessThan(10_000)
  await expect.poll(() => page.evaluate(() => localStorage.getItem('a-draft'))).toBeNull()
})
