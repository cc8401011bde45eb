import { join } from 'node:path'
import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { phone, visitConsole } from '../support/chromium'
import { freePort } from '../support/free-port'
import { hasNginx, startNginx, type Nginx } from '../support/nginx'
import { pngOf } from '../support/pictures'
import { accept, openConversation } from './agent-acts'
import { expectAccessible } from './everywhere'
import { openShop } from './open-shop'
import { openPanel, panel, say } from './shopper-acts'

const out = join(import.meta.dirname, 'out')
const photo = {
  name: 'glaze.png',
  mimeType: 'image/png',
  buffer: Buffer.concat([pngOf(400, 300), Buffer.alloc(2_000_000)]),
}
const port = await freePort()
const proxied = `http://127.0.0.1:${port}`

describe.skipIf(!hasNginx)('behind an nginx that is set wrong', () => {
  /** The shop's pages are elsewhere: what nginx itself answers, they may not read. */
  const shop = openShop({ PUBLIC_URL: proxied, TRUST_PROXY: '0' })
  let nginx: Nginx
  const upgrades =
    'proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $http_connection;'
  const lines = (more: string) =>
    `server { listen 127.0.0.1:${port}; ${more}\n location / { proxy_pass ${shop.server.url}; proxy_set_header Host $host:$server_port; proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; ${upgrades} } }`
  beforeAll(async () => {
    await mkdir(out, { recursive: true })
    await shop.setSite({ allowedOrigins: [shop.server.url] })
    await shop.giveSeats()
    nginx = await startNginx(port, lines('client_max_body_size 1m;'))
  })
  afterAll(() => nginx?.stop())

  /** Counts the files that the page sends from now on: the browser may begin one of them several times by itself. */
  const counting = (page: Page) => {
    const sent: string[] = []
    page.on(
      'request',
      (request) =>
        void (
          request.method() === 'POST' &&
          new URL(request.url()).pathname.endsWith('/files') &&
          sent.push(request.url())
        ),
    )
    return sent
  }
  const tray = (page: Page) => page.locator('.tray-row, .tray__row')
  const pick = (page: Page) => page.locator('.clip input, .writing input[type=file]').first().setInputFiles([photo])

  /** A shopper and an agent in one conversation, both through nginx. */
  async function talk(words: string): Promise<{ shopper: Page; agent: Page; leave: () => Promise<void> }> {
    const { page: agent, leave } = await visitConsole(shop.browser, proxied, { as: shop.owner })
    await accept(agent, true)
    const shopper = await shop.shopper({ forgiven: true })
    await openPanel(shopper)
    await say(shopper, words)
    await openConversation(agent, words)
    return { shopper, agent, leave }
  }

  test('a file that is too large for nginx is tried twice by itself at most and told as such on both sides, and to the owner with the line to change (S47, O18)', async () => {
    const { shopper, agent, leave } = await talk('Is this the glaze?')
    const sent = [shopper, agent].map(counting)
    for (const page of [shopper, agent]) await pick(page)
    for (const page of [shopper, agent]) await tray(page).getByText('Not uploaded: too large for the server').waitFor()
    expect(sent.map((all) => all.length)).toEqual([2, 1])
    await say(shopper, 'It does not go')
    await panel(shopper).locator('.bubble').getByText('It does not go').waitFor()
    const { page: sites, leave: leaveSites } = await visitConsole(shop.browser, proxied, {
      as: shop.owner,
      path: '/console/sites',
    })
    const told = sites.getByRole('region', { name: 'Check how your server is set up' })
    await told.getByText('client_max_body_size 10m;').waitFor()
    await told.getByText('TRUST_PROXY=1').waitFor()
    await expectAccessible(sites, 'what is set wrong')
    for (const [name, device] of [
      ['desktop', { width: 1440, height: 900 }],
      ['phone', phone.viewport],
    ] as const) {
      await sites.setViewportSize(device)
      for (const colorScheme of ['light', 'dark'] as const) {
        await sites.emulateMedia({ colorScheme })
        await sites.screenshot({ path: join(out, `set-up faults ${name} ${colorScheme}.png`) })
      }
    }
    await Promise.all([leave(), leaveSites()])
  })
})
