import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { log } from './agent-acts'
import { openShop } from './open-shop'
import { bell, composer, openPanel, say } from './shopper-acts'

const shop = openShop()

type Traffic = { ours: string[]; sockets: string[] }

/** What the page asks for that is ours: neither the shop's own files nor its pages. */
function watchTraffic(page: Page): Traffic {
  const traffic: Traffic = { ours: [], sockets: [] }
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (!pathname.startsWith('/demo/')) traffic.ours.push(pathname)
  })
  page.on('websocket', (socket) => traffic.sockets.push(socket.url()))
  return traffic
}

async function watchedVisit(prepare?: (page: Page) => Promise<unknown>): Promise<{ page: Page; traffic: Traffic }> {
  let traffic!: Traffic
  const page = await shop.shopper({
    prepare: async (fresh) => {
      traffic = watchTraffic(fresh)
      await prepare?.(fresh)
    },
  })
  await bell(page).waitFor()
  await page.waitForLoadState('networkidle')
  return { page, traffic }
}

const kept = (page: Page) =>
  page.evaluate(async () =>
    [
      ...Object.entries(localStorage),
      ...Object.entries(sessionStorage),
      ...(await indexedDB.databases()),
      ...(await caches.keys()),
      document.cookie,
    ].filter(Boolean),
  )

test('until the bell is used the page has fetched the script and nothing more, and no socket is open (S1)', async () => {
  const { page, traffic } = await watchedVisit()
  await page.mouse.move(300, 300)
  await page.mouse.wheel(0, 600)
  await page.getByRole('link', { name: 'Speckled bowl' }).click()
  await bell(page).waitFor()
  await page.waitForLoadState('networkidle')
  expect(traffic).toEqual({ ours: ['/widget.js', '/widget.js'], sockets: [] })
})

test('until the bell is used nothing is kept in the browser (S1)', async () => {
  const { page } = await watchedVisit()
  expect(await kept(page)).toEqual([])
  expect(await page.context().cookies()).toEqual([])
})

test('a panel that was only opened and closed again leaves no cookie, and nothing is fetched for it on the next page (S1)', async () => {
  const { page } = await watchedVisit()
  await openPanel(page)
  await bell(page).click()
  expect(await page.context().cookies()).toEqual([])
  const traffic = watchTraffic(page)
  await page.goto(`${shop.server.url}/demo/cart.html`)
  await bell(page).waitFor()
  await page.waitForLoadState('networkidle')
  expect(traffic).toEqual({ ours: ['/widget.js'], sockets: [] })
})

test('a panel that was opened and not written in is two files and one line, then the tools beside its words; the rest comes with the first words (S1)', async () => {
  await shop.present()
  const { page, traffic } = await watchedVisit()
  await openPanel(page)
  await page.waitForLoadState('networkidle')
  const names = traffic.ours.map((path) => path.replace(/-[A-Z0-9]{8}\./, '.'))
  expect(names.slice(0, 3).toSorted()).toEqual(['/widget.js', '/widget/en.js', '/widget/panel.js'])
  expect(names.slice(3).toSorted()).toEqual(['/widget/later-en.js', '/widget/tools.js'])
  expect(traffic.sockets).toHaveLength(1)
  await composer(page).fill('H')
  await expect.poll(() => traffic.ours.join()).toMatch(/thread-view-/)
})

test('whoever has a conversation open is connected again on the next page, unasked (S6)', async () => {
  const { page } = await watchedVisit()
  await shop.present()
  await openPanel(page)
  await say(page, 'Is anybody there?')
  await log(page).getByText('Sent').waitFor()
  const traffic = watchTraffic(page)
  await page.goto(`${shop.server.url}/demo/cart.html`)
  await expect.poll(() => traffic.sockets.length).toBe(1)
})

test('so is whoever goes on before all that was said has come again', async () => {
  await shop.present()
  const page = await shop.shopper()
  await openPanel(page)
  await say(page, 'Is anybody there?')
  await log(page).getByText('Sent').waitFor()
  const remembered = () => page.evaluate(() => Object.keys(localStorage).filter((name) => name.endsWith(':open')))
  let asked = 0
  await page.routeWebSocket(/\/live\//, (line) => {
    const server = line.connectToServer()
    line.onMessage((packet) => (String(packet).includes('"catch-up"') ? void asked++ : server.send(packet)))
  })
  await page.goto(`${shop.server.url}/demo/cart.html`)
  await expect.poll(() => asked).toBeGreaterThan(0)
  await page.waitForTimeout(300)
  expect(await remembered()).toHaveLength(1)
})

test('the page has one name more than without us, and it is Counterbell (T3)', async () => {
  const { page } = await watchedVisit()
  const without = await shop.shopper({
    prepare: (fresh) =>
      fresh.route('**/widget.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' })),
  })
  const names = (of: Page) =>
    of.evaluate(() => Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)))
  const before = new Set(await names(without))
  expect((await names(page)).filter((name) => !before.has(name))).toEqual(['Counterbell'])
})

test('the bell lives in an open shadow root, and no element of the page was changed for it (T3)', async () => {
  const { page } = await watchedVisit()
  const found = await page.evaluate(() => {
    const hosts = [...document.querySelectorAll('*')].filter((element) => element.shadowRoot)
    return hosts.map((host) => ({
      parent: host.parentElement?.tagName,
      bell: host.shadowRoot?.querySelector('button')?.ariaLabel,
      styles: host.getAttribute('style'),
    }))
  })
  expect(found).toEqual([{ parent: 'HTML', bell: 'Chat', styles: null }])
})
