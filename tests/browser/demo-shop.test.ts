import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stumbles } from '../support/axe'
import { desktop, sharedBrowser, phone, visitShop } from '../support/chromium'
import { ioana } from '../support/people'
import { ServerProcess } from '../support/server-process'

let server: ServerProcess
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([ServerProcess.start(), sharedBrowser()])
})
afterAll(() => server.dispose())

const pages = ['', 'product.html?item=honey-vase', 'cart.html', 'checkout.html']

test('Ioana puts two bowls in the cart and orders them', async () => {
  const { page, complaints, leave } = await visitShop(browser, server.url)
  await page.getByRole('link', { name: 'Speckled bowl' }).click()
  const add = page.getByRole('button', { name: 'Put in the cart' })
  await add.click()
  await add.click()
  await page.getByRole('link', { name: 'Cart' }).click()
  await page.getByRole('link', { name: 'Go to checkout' }).click()
  await expect.poll(() => page.getByText('2 × Speckled bowl').count()).toBe(1)
  await expect.poll(() => page.getByText('258 lei').count()).toBe(1)
  await page.getByLabel('Name').fill(ioana.name)
  await page.getByLabel('E-mail').fill(ioana.email)
  await page.getByLabel('Address').fill('Strada Florilor 3')
  await page.getByLabel('City').fill('Cluj')
  await page.getByLabel('Postcode').fill('400001')
  await page.getByRole('button', { name: 'Place the order' }).click()
  await page.getByText('Thank you. Your order is with us').waitFor()
  expect(complaints).toEqual([])
  await leave()
})

test('every page of the shop carries the tag as widget/README.md shows it, and nothing else of ours', async () => {
  for (const path of pages) {
    const html = await (await fetch(`${server.url}/demo/${path}`)).text()
    expect(
      html.match(/<script async src="http:\/\/127\.0\.0\.1:\d+\/widget\.js" data-site="[\w-]+"><\/script>/g),
    ).toHaveLength(1)
    expect(html).not.toContain('{{')
    expect(html).not.toMatch(/counterbell|<style|\sstyle=|\son\w+=/i)
  }
})

test('the policy of the shop allows nothing inline', async () => {
  for (const path of pages) {
    const policy = (await fetch(`${server.url}/demo/${path}`)).headers.get('content-security-policy')
    expect(policy).toMatch(/default-src '(none|self)'/)
    expect(policy).not.toMatch(/unsafe|\*|data:/)
  }
})

test.each([
  ['phone', phone],
  ['desktop', desktop],
] as const)(
  'on a %s every page of the shop can be read and used by all, and nothing is wider than the screen',
  async (_, device) => {
    for (const path of pages) {
      const { page, complaints, leave } = await visitShop(browser, server.url, { path: `/demo/${path}`, ...device })
      await page.waitForLoadState('networkidle')
      expect(await stumbles(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      expect(complaints).toEqual([])
      await leave()
    }
  },
)
