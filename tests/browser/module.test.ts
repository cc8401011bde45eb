import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstSite } from '../support/people'
import { openShop } from './open-shop'
import { openOldShop } from './peer-pages'
import { bell, composer, panel } from './shopper-acts'

const shop = openShop()
let site: string
let other: Awaited<ReturnType<typeof openOldShop>>
beforeAll(async () => {
  other = await openOldShop()
  site = (await firstSite(shop.owner)).key
  await shop.setSite({ allowedOrigins: [other.origin], position: 'left' })
})
afterAll(() => other.close())

/** A page that takes the widget as a module, under a policy that allows our address and no inline style. */
async function opens(script: string) {
  const policy = `script-src 'unsafe-inline' ${shop.server.url}; style-src 'none'; connect-src ${shop.server.url} ${shop.server.url.replace('http', 'ws')}; require-trusted-types-for 'script'`
  other.show({
    head: `<meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="data:,"><script type="module">import { mount } from '${shop.server.url}/widget.mjs';\n${script}</script>`,
  })
  return shop.shopper({ at: other.origin, path: '/' })
}

test('a bundle puts the bell into its page, commands it at once, and takes it away again (T8)', async () => {
  const page = await opens(
    `window.mounted = mount({ site: '${site}', position: 'left', language: 'ro' }); mounted.Counterbell('prefill', { message: 'Salut' }); mounted.Counterbell('open')`,
  )
  await panel(page).waitFor()
  await expect.poll(() => composer(page).inputValue()).toBe('Salut')
  await expect.poll(async () => (await bell(page).boundingBox())!.x).toBeLessThan(100)
  await panel(page).getByRole('button', { name: 'Închide' }).waitFor()
  await page.evaluate(() => (window as unknown as { mounted: { destroy: () => void } }).mounted.destroy())
  await bell(page).waitFor({ state: 'detached' })
})

test("mounted, unmounted and mounted again in one go, as React's strict mode does, there is one bell, which still obeys (T8)", async () => {
  const page = await opens(`
    const begin = () => { const made = mount({ site: '${site}' }); made.Counterbell('on', 'opened', () => (window.told ??= []).push('opened')); return made }
    begin().destroy(); window.mounted = begin()`)
  await bell(page).waitFor()
  await bell(page).click()
  await panel(page).waitFor()
  await expect.poll(() => bell(page).count()).toBe(1)
  expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual(['opened'])
})

test('left and come back to while the panel is open, it is there again, with the panel open (T8, S40)', async () => {
  const page = await opens(`window.mount = mount; window.mounted = mount({ site: '${site}' })`)
  await bell(page).click()
  await panel(page).waitFor()
  await page.evaluate(() => (window as unknown as { mounted: { destroy: () => void } }).mounted.destroy())
  await panel(page).waitFor({ state: 'detached' })
  await page.evaluate(
    (key) => (window as unknown as { mount: (settings: { site: string }) => unknown }).mount({ site: key }),
    site,
  )
  await panel(page).waitFor()
  await expect.poll(() => bell(page).count()).toBe(1)
})
