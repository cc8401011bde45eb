import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstSite } from '../support/people'
import { HostPages } from './hostile/host-pages'
import { ordinary } from './hostile/idea'
import { openShop } from './open-shop'
import { bell, composer, openPanel, panel } from './shopper-acts'

const shop = openShop()
let pages: HostPages
let key: string
beforeAll(async () => {
  pages = await HostPages.start()
  await shop.setSite({ allowedOrigins: [pages.url], name: 'Atelier Lut' })
  key = (await firstSite(shop.owner)).key
})
afterAll(() => pages.close())

/** A shopper on a page whose tag says this much. */
async function visit(attributes: string, body = '', head = ''): Promise<Page> {
  pages.put(
    '/',
    ordinary({
      tag: `<script async src="${shop.server.url}/widget.js" data-site="${key}" ${attributes}></script>`,
      body,
      head,
    }),
  )
  return shop.shopper({ at: pages.url, path: '/' })
}

const colour = (page: Page) => bell(page).evaluate((element) => getComputedStyle(element).backgroundColor)
/** Pixels between the bell and the right and the lower edge of the window. */
const distances = (page: Page) =>
  bell(page).evaluate((element) => {
    const { right, bottom } = element.getBoundingClientRect()
    return [innerWidth - right, innerHeight - bottom].map(Math.round)
  })

test('the tag is the first paint of colour and side; what the console says goes first once it is known, also on the next page (T15)', async () => {
  await shop.setSite({ colour: '#2f6f6a', position: 'left' })
  const page = await visit('data-colour="#aa2222" data-position="right"')
  await bell(page).waitFor()
  expect(await colour(page)).toBe('rgb(170, 34, 34)')
  await openPanel(page)
  await expect.poll(() => colour(page)).toBe('rgb(47, 111, 106)')
  expect((await bell(page).boundingBox())!.x).toBe(20)
  await bell(page).click()
  await page.reload()
  await bell(page).waitFor()
  expect(await colour(page)).toBe('rgb(47, 111, 106)')
  await shop.setSite({ colour: '#8a6116', position: 'right' })
})

test('the bell says what it is and whose, in its name and its tooltip, and may have words beside its icon (T14)', async () => {
  const page = await visit('data-label="Questions? Ask us" data-name="Atelier Lut"')
  await page.getByRole('button', { name: 'Questions? Ask us: Atelier Lut' }).waitFor()
  expect(await bell(page).innerText()).toBe('Questions? Ask us')
  await shop.setSite({ label: 'Chat with a potter' })
  await openPanel(page)
  const named = page.getByRole('button', { name: 'Chat with a potter: Atelier Lut' })
  await named.waitFor()
  expect(await named.getAttribute('title')).toBe('Chat with a potter: Atelier Lut')
  await expect.poll(() => bell(page).innerText()).toBe('Chat with a potter')
  await shop.setSite({ label: null })
})

test('the bell stands as far from the edges as the tag says, the console goes before it, and what is no distance is passed over (T16)', async () => {
  const page = await visit('data-bottom="90" data-side="8px"')
  await bell(page).waitFor()
  expect(await distances(page)).toEqual([8, 90])
  await openPanel(page)
  expect(await distances(page)).toEqual([8, 90])
  await shop.setSite({ bottom: 120 })
  await bell(page).click()
  await page.reload()
  await openPanel(page)
  await expect.poll(() => distances(page)).toEqual([8, 120])
  await shop.setSite({ bottom: null })
  const wrong = await visit('data-bottom="calc(1px)" data-side="-5"')
  await bell(wrong).waitFor()
  expect(await distances(wrong)).toEqual([20, 20])
  const far = await visit('data-bottom="999" data-side="999"')
  await bell(far).waitFor()
  await far.setViewportSize({ width: 390, height: 844 })
  const box = (await bell(far).boundingBox())!
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.y).toBeGreaterThanOrEqual(844 / 2)
})

test('an element of the page opens the panel in place of the bell, by pointer and by keyboard, also one that comes later; the bell is there while none can be seen (T17)', async () => {
  const page = await visit('data-launcher="#help, .ask"', '<a id="help" href="/contact">Help</a>')
  await expect.poll(() => bell(page).isVisible()).toBe(false)
  await page.locator('#help').click()
  await panel(page).waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
  await composer(page).press('Escape')
  await panel(page).waitFor({ state: 'hidden' })
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('help')
  await page.evaluate(() => document.querySelector('#help')!.remove())
  await expect.poll(() => bell(page).isVisible()).toBe(true)
  await page.evaluate(() =>
    document.querySelector('main')!.insertAdjacentHTML('afterbegin', '<div class="ask">Ask us</div>'),
  )
  await expect.poll(() => bell(page).isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Ask us' }).press('Enter')
  await panel(page).waitFor()
  // As an item of a menu that closes: the focus goes to what can be seen.
  await page.evaluate(() => (document.querySelector<HTMLElement>('.ask')!.hidden = true))
  await expect.poll(() => bell(page).isVisible()).toBe(true)
  await composer(page).press('Escape')
  await panel(page).waitFor({ state: 'hidden' })
  expect(await bell(page).evaluate((element) => element.matches(':focus'))).toBe(true)
  await page.evaluate(() => window.Counterbell!('destroy'))
  await expect
    .poll(() => page.locator('.ask').evaluate((element) => element.outerHTML))
    .toBe('<div class="ask" hidden="">Ask us</div>')
})

test('a launcher that is no selector is told to the developer, and the bell is there (T17)', async () => {
  const page = await visit('data-launcher="#["')
  await bell(page).waitFor()
})

test('on a light page the panel is light whatever the device is; it is dark where the page declares so, or the site says so (T18)', async () => {
  const dark = (page: Page) => panel(page).evaluate((element) => getComputedStyle(element).colorScheme)
  const device = async (head: string) => {
    const page = await visit('', '', head)
    await page.emulateMedia({ colorScheme: 'dark' })
    await openPanel(page)
    return page
  }
  const plain = await device('')
  expect(await dark(plain)).toBe('light')
  expect(await dark(await device('<meta name="color-scheme" content="light dark">'))).toBe('dark')
  expect(await dark(await device('<style>:root { color-scheme: only light }</style>'))).toBe('light')
  await shop.setSite({ theme: 'dark' })
  expect(await dark(await device(''))).toBe('dark')
  await shop.setSite({ theme: 'auto' })
})
