import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sharedBrowser, phone, visitConsole, visitShop, type Visit } from '../support/chromium'
import { ana, maria, post, tokenOf } from '../support/people'
import { ServerProcess } from '../support/server-process'
import { HostPages } from './hostile/host-pages'
import { ordinary } from './hostile/idea'
import { redrawn } from './redrawn'
import { bell, bubbles, openPanel, panel, say } from './shopper-acts'

const out = join(import.meta.dirname, 'out', 'first five minutes')
const screens: { name: string; device: BrowserContextOptions }[] = [
  { name: 'desktop', device: { viewport: { width: 1440, height: 900 } } },
  { name: 'phone', device: phone },
]

let browser: Browser
beforeAll(async () => {
  ;[browser] = await Promise.all([sharedBrowser(), mkdir(out, { recursive: true })])
})

describe.each(screens)('The first five minutes on a $name (O15)', ({ name, device }) => {
  let server: ServerProcess
  let shop: HostPages
  const visits: Visit[] = []
  beforeAll(async () => {
    ;[server, shop] = await Promise.all([ServerProcess.start(), HostPages.start()])
  })
  afterAll(async () => {
    for (const { leave } of visits) await leave()
    shop.close()
    await server.dispose()
  })
  const came = (visit: Visit): Page => {
    visits.push(visit)
    return visit.page
  }
  /** Light and dark, to be looked at. */
  const picture = async (page: Page, step: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await redrawn(page)
      await page.screenshot({ path: join(out, `${name} ${step}, ${colorScheme}.png`) })
    }
    await page.emulateMedia({ colorScheme: 'light' })
  }

  test('lead from the printed link to an answer in the shop, each step waiting until the last was seen', async () => {
    const console = came(await visitConsole(browser, server.url, { ...device, path: '/console/' }))
    await console.getByRole('heading', { name: 'No account here yet' }).waitFor()
    await picture(console, '1 no owner')

    await console.goto(server.printed.setUp!)
    await console.getByLabel('Your name').fill(ana.name)
    await console.getByLabel('E-mail').fill(ana.email)
    await console.getByLabel('Password').fill(ana.password)
    await picture(console, '2 owner')
    await console.locator('button[type=submit]').click()

    // No code before there is an address: it could not work.
    await console.getByRole('heading', { name: 'Tell us about your shop' }).waitFor()
    expect(await console.getByText('<script').count()).toBe(0)
    await console.getByLabel('Shop name').fill('Atelier Lut')
    await console.getByLabel('Shop address').fill('atelier-lut.example')
    await console.getByText('This allows https://atelier-lut.example and https://www.atelier-lut.example.').waitFor()
    await picture(console, '3 address')
    await console.getByLabel('Shop address').fill(shop.url)
    await console.getByRole('button', { name: 'Get the code' }).click()

    const tag = await console.getByRole('region', { name: 'Code for Atelier Lut' }).innerText()
    await console.getByText('Waiting for a page of your shop to load').waitFor()
    await picture(console, '4 code')
    shop.put('/', ordinary({ tag }))
    const page = came(await visitShop(browser, shop.url, { ...device, path: '/' }))
    // Before the bell was touched.
    await console.getByText(`Seen on ${shop.url}/`).waitFor()
    await console.getByRole('button', { name: 'Start accepting' }).first().click()
    await console.getByText('Waiting for your message').waitFor()
    await picture(console, '5 ring')

    await openPanel(page)
    await say(page, 'Does the bell ring?')
    const row = console.getByRole('listitem').filter({ hasText: 'Does the bell ring?' }).getByRole('link')
    await row.waitFor()
    await picture(console, '6 rung')
    await row.click()
    const composer = console.getByRole('textbox', { name: 'Reply', exact: true })
    await composer.fill('It does.')
    await composer.press('Enter')
    await expect.poll(() => bubbles(page), { timeout: 15_000 }).toEqual(['Does the bell ring?', 'It does.'])
    await expect.poll(() => panel(page).getByText('Atelier Lut').count()).toBeGreaterThan(0)
    await picture(page, '7 answered, the shop')
    await picture(console, '8 answered')

    await console.goto(`${server.url}/console/`)
    await console.getByRole('listitem').filter({ hasText: 'It does.' }).waitFor()
    await expect.poll(() => console.getByText('Your chat works').count()).toBe(name === 'desktop' ? 1 : 0)
    expect(await console.getByText('Set up your chat').count()).toBe(0)
    await picture(console, '9 done')
    if (name === 'desktop') {
      await console.getByRole('button', { name: 'Not now' }).click()
      await console.reload()
      await console.getByRole('heading', { name: 'Nobody is waiting for you' }).waitFor()
    }
    await console.goto(`${server.url}/console/sites`)
    await console.getByRole('region', { name: 'Code for Atelier Lut' }).waitFor()
    await picture(console, '10 sites')
  })

  test('tell of a page that may not open the chat yet, and allow it by one click', async () => {
    const other = await HostPages.start()
    const console = visits[0]!.page
    const tag = await console.getByRole('region', { name: 'Code for Atelier Lut' }).innerText()
    other.put('/', ordinary({ tag }))
    const page = came(await visitShop(browser, other.url, { ...device, path: '/' }))
    await bell(page).click()
    await console.getByText(`A page on ${other.url} tried to open the chat`).waitFor()
    await picture(console, '11 refused page')
    await console.getByRole('button', { name: `Allow ${other.url}` }).click()
    await console.getByText(`A page on ${other.url} tried to open the chat`).waitFor({ state: 'hidden' })
    // Somebody else, with a closed panel: this one stays open from page to page.
    await openPanel(came(await visitShop(browser, other.url, { ...device, path: '/' })))
    other.close()
  })

  test('of a new agent are three steps, done in order or hidden, and then gone (O16)', async () => {
    const owner = visits[0]!.page
    await owner.goto(`${server.url}/console/team`)
    const invited = await owner.evaluate(
      async (email) =>
        (await (
          await fetch('/api/agent/invite', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ email, name: 'Maria', role: 'agent', capacity: 3, languages: [], departments: [] }),
          })
        ).json()) as { value: { link: string } },
      maria.email,
    )
    const agent = came(
      await visitConsole(browser, server.url, {
        ...device,
        path: new URL(invited.value.link).pathname + new URL(invited.value.link).hash,
      }),
    )
    await agent.getByLabel('Password').fill(maria.password)
    await agent.locator('button[type=submit]').click()
    await agent.getByRole('heading', { name: 'Three steps before your first conversation' }).waitFor()
    await picture(agent, '12 new agent')
    await agent.getByRole('button', { name: 'Play the sound' }).click()
    await agent.getByRole('button', { name: 'Play it again' }).waitFor()
    await agent.getByRole('button', { name: 'Start accepting' }).click()
    await agent.getByRole('switch', { name: 'Accepting conversations', checked: true }).waitFor()
    await agent.getByRole('button', { name: 'Hide these steps' }).click()
    await agent.reload()
    await agent.getByRole('switch', { name: 'Accepting conversations', checked: true }).waitFor()
    expect(await agent.getByRole('heading', { name: 'Three steps before your first conversation' }).count()).toBe(0)
    // What an agent may not see is not led to.
    await agent.goto(`${server.url}/console/roster`)
    await agent.getByText('No site follows the roster').waitFor()
    expect(await agent.getByRole('link', { name: /sites/i }).count()).toBe(0)
    await picture(agent, '13 roster of an agent')
  })
})

describe('A console where something is not as it was meant to be', () => {
  let server: ServerProcess
  const come = async (url: string, path: string) => visitConsole(browser, url, { path })
  afterAll(() => server.dispose())

  test('says of an old set-up link where the newest is, and once there is an owner that it is done (O13)', async () => {
    server = await ServerProcess.start()
    const old = new URL(server.printed.setUp!)
    await server.restart()
    const visit = await come(server.url, old.pathname + old.hash)
    await visit.page.getByRole('heading', { name: 'This set-up link no longer works' }).waitFor()
    expect(await visit.page.getByText(/admin/i).count()).toBe(0)
    await post(server.url, '/api/session/set-up', { token: tokenOf(server.printed.setUp!), ...ana })
    await visit.page.reload()
    await visit.page.getByRole('heading', { name: 'This is set up already' }).waitFor()
    await visit.leave()
    await server.dispose()
  })

  test('says at another address than PUBLIC_URL where it is, and leads there with the link that was opened (O14)', async () => {
    server = await ServerProcess.start({ PUBLIC_URL: 'https://chat.example' })
    const { pathname, hash } = new URL(server.printed.setUp!)
    for (const path of ['/console/', pathname + hash]) {
      const visit = await come(server.url, path)
      await visit.page.getByRole('heading', { name: 'The console is at another address' }).waitFor()
      expect(await visit.page.getByRole('link', { name: 'Go to https://chat.example' }).getAttribute('href')).toBe(
        `https://chat.example${path}`,
      )
      await visit.page.screenshot({ path: join(out, `elsewhere ${path.length > 20 ? 'link' : 'console'}.png`) })
      await visit.leave()
    }
  })
})
