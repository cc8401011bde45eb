import type { Page, WebSocket } from 'playwright'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { inMinutes, signIdentity } from '../support/jwt'
import { firstSite } from '../support/people'
import { openConversation, reply } from './agent-acts'
import { HostPages } from './hostile/host-pages'
import { ordinary } from './hostile/idea'
import { openShop } from './open-shop'
import { bell, composer, openPanel, panel, say } from './shopper-acts'

const shop = openShop()

beforeAll(() => shop.giveSeats())

type Loose = (...call: unknown[]) => void
const command = (page: Page, ...call: unknown[]) =>
  page.evaluate((given) => (window.Counterbell as Loose)(...given), call)
const token = (page: Page) =>
  page.evaluate(
    (): string | null => Object.entries<string>(localStorage).find(([name]) => name.endsWith(':token'))?.[1] ?? null,
  )
const keptNames = (page: Page) => page.evaluate(() => Object.keys(localStorage))

/** A key of the demo shop's, with which its pages sign from then on. */
async function signer() {
  const { id, key: aud } = await firstSite(shop.owner)
  const { keys } = await shop.owner.ask('site-keys', { site: id })
  for (const { kid } of keys) await shop.owner.ask('remove-site-key', { site: id, kid })
  const { key, secret } = await shop.owner.ask('add-site-key', { site: id })
  return (sub: string, more: object = {}) =>
    signIdentity({
      kid: key.kid,
      secret,
      aud,
      sub,
      exp: inMinutes(5),
      name: 'Ioana Dumitru',
      email: 'ioana@mail.example',
      ...more,
    })
}

test('a conversation that begins and one that ends are told to the page, each once', async () => {
  const agent = await shop.agent()
  const page = await shop.shopper()
  await page.evaluate(() => {
    const told: string[] = ((window as unknown as { heard: string[] }).heard = [])
    for (const name of ['conversation-started', 'conversation-closed'] as const)
      window.Counterbell!('on', name, () => told.push(name))
  })
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  await openPanel(page)
  await say(page, 'A short question')
  await expect.poll(heard).toEqual(['conversation-started'])
  await openConversation(agent, 'A short question')
  await reply(agent, 'A short answer')
  await panel(page).getByText('A short answer').waitFor()
  await agent.getByRole('button', { name: 'Close conversation' }).click()
  await expect.poll(heard).toEqual(['conversation-started', 'conversation-closed'])
  await page.reload()
})

test('who signs in finds on the phone what they wrote on the laptop, and the agent sees that the shop vouches for them (T5)', async () => {
  const sign = await signer()
  const agent = await shop.agent()
  const laptop = await shop.shopper()
  await command(laptop, 'identify', sign('1042'))
  await openPanel(laptop)
  await say(laptop, 'Where is my order?')
  await panel(laptop).getByText('Sent').waitFor()
  await openConversation(agent, 'Where is my order?')
  const person = agent.getByRole('complementary', { name: 'Shopper' })
  await person.getByText('Verified by the shop').waitFor()
  await person.getByText('1042').waitFor()

  const phone = await shop.shopper()
  await openPanel(phone)
  await command(phone, 'identify', sign('1042'))
  await panel(phone).getByText('Where is my order?').waitFor()
  await reply(agent, 'On its way.')
  for (const page of [laptop, phone]) await panel(page).getByText('On its way.').waitFor()
})

test('an identity is fetched anew when the one at hand has run out, and one that does not hold is told to the page (T5)', async () => {
  const sign = await signer()
  const page = await shop.shopper()
  await page.evaluate(
    ([old, fresh]) => {
      const signed = [old, fresh]
      const told: unknown[] = ((window as unknown as { errors: unknown[] }).errors = [])
      window.Counterbell!('on', 'error', (error) => told.push(error))
      window.Counterbell!('identify', async () => signed.shift()!)
    },
    [sign('7', { exp: inMinutes(-60) }), sign('7')],
  )
  await openPanel(page)
  await expect.poll(() => token(page)).toBeTruthy()
  expect(await page.evaluate(() => (window as unknown as { errors: unknown[] }).errors)).toEqual([])
  await command(page, 'identify', sign('7', { secret: 'guessed' }))
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { errors: unknown[] }).errors))
    .toEqual([{ code: 'identity', reason: 'bad-signature' }])
})

test('an identity that comes after its shopper has signed out signs nobody in (A: shared browser)', async () => {
  const sign = await signer()
  await shop.present()
  const own = await shop.shopper()
  await command(own, 'identify', sign('2077'))
  await openPanel(own)
  await say(own, 'Only I may read this')
  await panel(own).getByText('Sent').or(panel(own).getByText('Seen')).waitFor()

  const page = await shop.shopper()
  await openPanel(page)
  const before = await token(page)
  await page.evaluate((signed) => {
    // Longer than is waited for it.
    window.Counterbell!('identify', () => new Promise((resolve) => setTimeout(() => resolve(signed), 7_000)))
    window.Counterbell!('reset')
  }, sign('2077'))
  await expect.poll(() => token(page)).not.toBe(before)
  await page.waitForTimeout(3_000)
  await openPanel(page)
  expect(await panel(page).getByText('Only I may read this').count()).toBe(0)
})

test('a page whose tag names no site is told so, once, and so is the shopper', async () => {
  const pages = await HostPages.start()
  onTestFinished(() => pages.close())
  await shop.setSite({ allowedOrigins: [pages.url] })
  pages.put('/', ordinary({ tag: `<script async src="${shop.server.url}/widget.js" data-site="nobodys"></script>` }))
  const page = await shop.shopper({ at: pages.url, path: '/', forgiven: true })
  await bell(page).waitFor()
  await page.evaluate(() => {
    const told: unknown[] = ((window as unknown as { errors: unknown[] }).errors = [])
    window.Counterbell!('on', 'error', (error) => told.push(error))
  })
  await bell(page).click()
  await panel(page).locator('.notice.not-here').waitFor()
  expect(await page.evaluate(() => (window as unknown as { errors: unknown[] }).errors)).toEqual([
    { code: 'connection', reason: 'not-found' },
  ])
})

test('a name that is not signed is shown as unverified, and is not asked for again (T5)', async () => {
  await shop.setSite({ ask: ['name', 'email'] })
  const agent = await shop.agent()
  const page = await shop.shopper()
  await command(page, 'identify', { name: 'Mihai', email: 'mihai@mail.example' })
  await openPanel(page)
  expect(await panel(page).locator('[name=name]').count()).toBe(0)
  await say(page, 'It is me')
  await openConversation(agent, 'It is me')
  const person = agent.getByRole('complementary', { name: 'Shopper' })
  await person.getByText('mihai@mail.example').waitFor()
  await person.getByText('Not verified').waitFor()
  await shop.setSite({ ask: [] })
})

test('what the page tells of its shopper stands beside the thread, and changes there as it changes in the shop (T6)', async () => {
  const agent = await shop.agent()
  const page = await shop.shopper()
  await command(page, 'set', {
    attributes: { plan: 'gold', orders: 3 },
    cart: { items: [{ name: 'Cobalt mug', quantity: 2, price: '89.50' }], total: 179, currency: 'ron' },
    page: { url: 'https://shop.example/p/1', title: 'Cobalt mug, 300 ml' },
  })
  await openPanel(page)
  await say(page, 'Is there a set of six?')
  await openConversation(agent, 'Is there a set of six?')
  const told = agent.getByRole('region', { name: 'From your shop' })
  await told.getByText('Cobalt mug').waitFor()
  await told.getByText('RON 179.00').waitFor()
  await told.getByText('gold').waitFor()
  await agent
    .getByRole('complementary', { name: 'Shopper' })
    .getByRole('link', { name: 'Cobalt mug, 300 ml' })
    .waitFor()
  await command(page, 'set', 'attributes', { plan: 'platinum', orders: null })
  await told.getByText('platinum').waitFor()
  expect(await told.getByText('orders').count()).toBe(0)
  await command(page, 'set', 'cart', null)
  await told.getByText('Cobalt mug').waitFor({ state: 'detached' })

  // Whoever comes next is not taken for them.
  await command(page, 'reset')
  await openPanel(page)
  await say(page, 'Hello from somebody else')
  await openConversation(agent, 'Hello from somebody else')
  await panel(page).getByText('Seen').waitFor()
  expect(await told.getByText('platinum').count()).toBe(0)
})

test('words can be filled in for the shopper, but never over their own; and said for them, before their eyes', async () => {
  const page = await shop.shopper()
  await command(page, 'prefill', { message: 'I would like to return an order' })
  await openPanel(page)
  await expect.poll(() => composer(page).inputValue()).toBe('I would like to return an order')
  await composer(page).fill('My own words')
  await command(page, 'prefill', { message: 'Something else' })
  await command(page, 'close')
  await command(page, 'send', 'Is the bowl back in stock?')
  await shop.present()
  await panel(page).getByText('Is the bowl back in stock?').waitFor()
  await expect.poll(() => composer(page).inputValue()).toBe('My own words')
})

test('what is said for a shopper waits in the composer where the site asks something first', async () => {
  await shop.setSite({ ask: ['name'] })
  const page = await shop.shopper()
  await command(page, 'send', 'Is the bowl back in stock?')
  await panel(page).locator('[name=name]').waitFor()
  await expect.poll(() => composer(page).inputValue()).toBe('Is the bowl back in stock?')
  await shop.setSite({ ask: [] })
})

test('the panel can be told its language and its theme', async () => {
  const page = await shop.shopper({ colorScheme: 'light' })
  await openPanel(page)
  const ground = () => panel(page).evaluate((element) => getComputedStyle(element).backgroundColor)
  const light = await ground()
  await command(page, 'theme', 'dark')
  await expect.poll(ground).not.toBe(light)
  await command(page, 'theme', 'auto')
  await expect.poll(ground).toBe(light)
  await command(page, 'language', 'ro')
  await panel(page).getByRole('button', { name: 'Închide' }).waitFor()
})

test('who signs out leaves nothing behind, in no tab: not their words, not what they began to write, not who they were (A: shared browser)', async () => {
  const page = await shop.shopper()
  const other = await shop.tabBeside(page)
  await shop.present()
  for (const tab of [page, other]) await openPanel(tab)
  await say(page, 'My own words')
  for (const tab of [page, other]) await panel(tab).getByText('My own words').waitFor()
  await composer(page).fill('Half a sentence')
  const before = await token(page)
  await command(page, 'reset')
  await panel(page).waitFor({ state: 'hidden' })
  for (const tab of [page, other])
    await expect
      .poll(() =>
        tab.evaluate(() =>
          [...document.querySelectorAll('html > *, body > *')]
            .map((element) => element.shadowRoot?.textContent ?? '')
            .join(''),
        ),
      )
      .not.toContain('My own words')
  await bell(page).click()
  await expect.poll(() => composer(page).inputValue()).toBe('')
  await expect.poll(() => token(page)).not.toBe(before)
})

test('signing out before the panel was ever needed forgets what an earlier page kept, and asks for nothing where nothing was kept', async () => {
  await shop.present()
  // The panel's file is kept away.
  const page = await shop.shopper({ forgiven: true })
  await openPanel(page)
  await say(page, 'Hello')
  await panel(page).getByText('Sent').or(panel(page).getByText('Seen')).waitFor()
  await bell(page).click()
  await page.route('**/widget/panel-*.js', (route) => route.abort())
  await page.reload()
  await bell(page).waitFor()
  await command(page, 'reset')
  await expect.poll(() => keptNames(page)).toEqual([])

  const fresh = await shop.shopper()
  const asked: string[] = []
  fresh.on('request', (request) => void (request.url().includes('/demo/') || asked.push(request.url())))
  for (const call of [
    ['reset'],
    ['identify', { name: 'Ioana' }],
    ['set', { attributes: { plan: 'gold' } }],
    ['language', 'ro'],
    ['theme', 'dark'],
    ['prefill', { message: 'Hi' }],
    ['close'],
    ['off', 'opened'],
    ['hide'],
    ['show'],
  ])
    await command(fresh, ...call)
  await fresh.waitForTimeout(300)
  expect([asked, await keptNames(fresh)]).toEqual([[], []])
})

test('after destroy the page is as it was, and the tag may come back and finds the conversation again', async () => {
  await shop.present()
  const page = await shop.shopper()
  const sockets: WebSocket[] = []
  page.on('websocket', (socket) => sockets.push(socket))
  const nodes = () => page.evaluate(() => document.querySelectorAll('html > *, body > *').length)
  await openPanel(page)
  await say(page, 'Hello again')
  await panel(page).getByText('Hello again').waitFor()
  const before = await nodes()
  await command(page, 'destroy')
  await bell(page).waitFor({ state: 'detached' })
  await expect.poll(() => sockets.every((socket) => socket.isClosed())).toBe(true)
  expect([sockets.length > 0, await nodes()]).toEqual([true, before - 1])
  await command(page, 'open')
  await page.evaluate(() => {
    const tag = document.querySelector<HTMLScriptElement>('script[data-site]')!
    const again = Object.assign(document.createElement('script'), { src: tag.src })
    again.dataset.site = tag.dataset.site
    document.body.append(again)
  })
  await panel(page).getByText('Hello again').waitFor()
})

test('a page that closes the panel while the shopper writes in a field of its own keeps the focus; closed by the shopper, it goes back to the bell', async () => {
  const page = await shop.shopper()
  await openPanel(page)
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('input'))
    field.id = 'search'
    field.style.cssText = 'position: fixed; top: 0; left: 0'
  })
  await page.locator('#search').click()
  await command(page, 'close')
  await panel(page).waitFor({ state: 'hidden' })
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search')
  await openPanel(page)
  await panel(page).getByRole('button', { name: 'Close', exact: true }).click()
  await panel(page).waitFor({ state: 'hidden' })
  expect(await bell(page).evaluate((element) => element.matches(':focus'))).toBe(true)
})

test('a page may destroy us while the panel is still on its way: once, and nothing connects afterwards', async () => {
  const page = await shop.shopper({
    prepare: (fresh) =>
      fresh.route(/\/widget\/panel-/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1_000))
        await route.continue()
      }),
  })
  const sockets: WebSocket[] = []
  page.on('websocket', (socket) => sockets.push(socket))
  await bell(page).waitFor()
  const came = page.waitForResponse(/\/widget\/panel-/)
  await command(page, 'open')
  await command(page, 'destroy')
  await bell(page).waitFor({ state: 'detached' })
  await command(page, 'set', { attributes: { plan: 'gold' } })
  await came
  await page.waitForTimeout(500)
  expect(sockets).toEqual([])
  // What was commanded since waits for the tag to come back.
  expect(await page.evaluate(() => (window as unknown as { Counterbell: { q: unknown } }).Counterbell.q)).toEqual([
    ['set', { attributes: { plan: 'gold' } }],
  ])
})

test('a bell that was never used can be destroyed as well, by a page that swaps its body afterwards', async () => {
  const page = await shop.shopper()
  await bell(page).waitFor()
  await command(page, 'destroy')
  await bell(page).waitFor({ state: 'detached' })
  await page.evaluate(() => document.body.replaceWith(document.createElement('body')))
  await page.waitForTimeout(200)
  expect(await bell(page).count()).toBe(0)
})
