import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { firstSite } from '../support/people'
import { HostPages } from './hostile/host-pages'
import { ordinary } from './hostile/idea'
import { openShop } from './open-shop'
import { bell, panel, showPanel } from './shopper-acts'

const shop = openShop()
let pages: HostPages
beforeAll(async () => {
  pages = await HostPages.start()
  return () => pages.close()
})

const notHere = 'The chat is not set up for this page, so nothing can be sent from here.'

/** A page with the tag of `site`, whose bell is clicked; what the widget says in the browser's console, and the `error` events of the page. */
async function comeTo(site: string) {
  const tag = `<script async src="${shop.server.url}/widget.js" data-site="${site}"></script>`
  pages.put(
    '/',
    ordinary({
      tag,
      head: '<script>errors = []; Counterbell = (...call) => Counterbell.q.push(call); Counterbell.q = [["on", "error", (error) => errors.push(error)]]</script>',
    }),
  )
  const said: string[] = []
  const asked: string[] = []
  const page = await shop.shopper({
    at: pages.url,
    path: '/',
    // The browser itself complains of each refused connection.
    forgiven: true,
    prepare: async (fresh) => {
      fresh.on('console', (message) => message.text().startsWith('Counterbell') && said.push(message.text()))
      fresh.on('request', (request) => asked.push(request.url()))
      fresh.on('websocket', (socket) => asked.push(socket.url()))
    },
  })
  await bell(page).click()
  await panel(page).getByText(notHere).waitFor()
  return { page, said, asked }
}
const errors = (page: Page) => page.evaluate('errors')
/** What the server's log says of those who were refused. */
const refused = () =>
  shop.server.output
    .split('\n')
    .flatMap((line) =>
      line.includes('a connection was refused')
        ? [JSON.parse(line) as { origin: string; code: string; site?: string }]
        : [],
    )

test('on a page whose origin is not on the list the shopper reads that there is no chat here, and the developer which origin to add (T4)', async () => {
  const { key } = await firstSite(shop.owner)
  const { page, said, asked } = await comeTo(key)
  await expect
    .poll(() => said)
    .toEqual([
      `Counterbell: pages of ${pages.url} may not use the site ${key}. If they are yours, add ${pages.url} to its allowed addresses: ${shop.server.url}/console/sites`,
    ])
  expect(await errors(page)).toEqual([{ code: 'connection', reason: 'forbidden' }])

  // Asking again would not help: it is not done.
  const before = asked.length
  await page.waitForTimeout(3_000)
  expect(asked.slice(before)).toEqual([])

  await shop.setSite({ allowedOrigins: [pages.url] })
  await page.reload()
  await showPanel(page)
  await panel(page).locator('.expect:not(.connecting)').waitFor()
  await panel(page).getByText(notHere).waitFor({ state: 'hidden' })
  await shop.setSite({ allowedOrigins: [] })
})

test('however many shoppers come to such a page, the log says it once', async () => {
  const { key } = await firstSite(shop.owner)
  const others = await HostPages.start()
  for (let each = 0; each < 3; each++)
    await fetch(`${shop.server.url}/live/shopper/?EIO=4&transport=polling`, { headers: { origin: others.url } })
  others.close()
  await comeTo(key)
  // Those of the other page within the minute; those of ours may be older.
  expect(refused().filter(({ origin }) => origin === others.url)).toHaveLength(1)
})

test('with a data-site that is no key of a site the developer reads so, and the log names it', async () => {
  await shop.setSite({ allowedOrigins: [pages.url] })
  const { page, said } = await comeTo('mistyped')
  await expect
    .poll(() => said)
    .toEqual([`Counterbell: no site has the key mistyped. The tag of each site: ${shop.server.url}/console/sites`])
  expect(await errors(page)).toEqual([{ code: 'connection', reason: 'not-found' }])
  expect(refused()).toContainEqual(expect.objectContaining({ origin: pages.url, site: 'mistyped', code: 'not-found' }))
  await shop.setSite({ allowedOrigins: [] })
})
