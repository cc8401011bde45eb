import { afterAll, beforeAll, expect, test } from 'vitest'
import { nextBuild } from '../support/next-build'
import { join, maria, signIn } from '../support/people'
import { row } from './agent-acts'
import { openShop } from './open-shop'
import { bell, bubbles, composer, openPanel, panel, say } from './shopper-acts'

/** Each test deploys from one of two builds to the other. */
const shop = openShop()
let next: Awaited<ReturnType<typeof nextBuild>>
beforeAll(async () => {
  next = await nextBuild()
})
afterAll(() => next?.remove())

const root = new URL('../..', import.meta.url).pathname
let current = root
async function deploy(): Promise<void> {
  current = current === root ? next.folder : root
  await shop.server.deploy(current)
}

const greets = (page: Parameters<typeof panel>[0]) =>
  panel(page).getByRole('heading', { name: /How can we help|What can we do for you|Leave a message/ })

test('a bell that stood on the page before a deploy opens after it, and so does that of a loader from the cache (S32, T9)', async () => {
  const page = await shop.shopper({ forgiven: true })
  await bell(page).waitFor()
  await deploy()
  await openPanel(page)
  await greets(page).waitFor()
  await page.goto(`${shop.server.url}/demo/cart.html`)
  await openPanel(page)
  await greets(page).waitFor()
})

test('in a panel that was open during a deploy, emoji, menu and conversation go on (S32)', async () => {
  const agent = await shop.agent(shop.owner, { forgiven: true })
  const page = await shop.shopper({ forgiven: true })
  await openPanel(page)
  await deploy()
  await panel(page).locator('.tool.smile').click()
  await panel(page).getByRole('dialog').or(panel(page).locator('.emoji')).first().waitFor()
  await panel(page).getByRole('button', { name: 'More', exact: true }).click()
  await panel(page).getByRole('button', { name: 'Sound and notifications' }).click()
  await panel(page).getByRole('switch').first().waitFor()
  await page.keyboard.press('Escape')
  await say(page, 'Still here?')
  await expect.poll(() => bubbles(page)).toEqual(['Still here?'])
  await row(agent, 'Still here?').waitFor()
})

test('a loader of a build that nobody remembers opens the panel of today, menu and all (S32)', async () => {
  const page = await shop.shopper({
    forgiven: true,
    prepare: (page) =>
      page.route('**/widget.js', async (route) => {
        const answer = await route.fetch()
        await route.fulfill({
          response: answer,
          body: (await answer.text()).replace(/"[A-Z0-9]{8}"|-[A-Z0-9]{8}\.js/, (as) =>
            as.replace(/[A-Z0-9]{8}/, '0LDBU1LD'),
          ),
        })
      }),
  })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await openPanel(page)
  expect(asked.some((url) => url.includes('panel-0LDBU1LD'))).toBe(true)
  await panel(page).getByRole('button', { name: 'More', exact: true }).click()
  await panel(page).getByRole('button', { name: 'Sound and notifications' }).waitFor()
})

test('an open panel whose parts are nowhere any more says so, offers a reload, and keeps what was written (S32)', async () => {
  const page = await shop.shopper({ forgiven: true })
  await openPanel(page)
  await page.route(/widget\/(0\/)*more-/, (route) => route.fulfill({ status: 404 }))
  await composer(page).fill('Is the bowl')
  await panel(page).getByRole('button', { name: 'More', exact: true }).click()
  await panel(page).getByText('This page is out of date').waitFor()
  await page.unroute(/widget\/(0\/)*more-/)
  await panel(page).getByRole('button', { name: 'Reload' }).click()
  await openPanel(page)
  await expect.poll(() => composer(page).inputValue()).toBe('Is the bowl')
})

test('a page of the console that does not load says so in its place, and comes on "Try again"; Ana stays on duty (A17)', async () => {
  const page = await shop.agent(shop.owner, { forgiven: true })
  await page.route('**/agents-page-*.js', (route) => route.abort())
  await page.getByRole('navigation').getByRole('link', { name: 'Team' }).click()
  await page.getByRole('heading', { name: 'This could not be loaded.' }).waitFor()
  expect(await page.getByRole('switch', { name: 'Accepting conversations', checked: true }).count()).toBe(1)
  await page.unroute('**/agents-page-*.js')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { name: 'Team', level: 1 }).waitFor()
})

test('first steps that do not load leave the list beside them as it is, and come on "Try again" (A17)', async () => {
  await join(shop.owner, maria)
  const page = await shop.agent(await signIn(shop.server.url, maria), {
    forgiven: true,
    prepare: (page) => page.route('**/agent-steps-*.js', (route) => route.abort()),
  })
  await page.getByRole('heading', { name: 'This could not be loaded.' }).waitFor()
  await page.getByRole('heading', { name: 'My conversations' }).waitFor()
  await page.unroute('**/agent-steps-*.js')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { name: 'Three steps before your first conversation' }).waitFor()
})

test('a console whose page is nowhere any more asks for a reload (A17)', async () => {
  const page = await shop.agent(shop.owner, { forgiven: true })
  await page.route('**/sites-page-*.js', (route) => route.fulfill({ status: 404 }))
  await page.route('**/console/', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace(/console-\w+\.js/, 'console-NEWBU1LD.js'),
    })
  })
  await page.getByRole('navigation').getByRole('link', { name: 'Sites' }).click()
  await page.getByRole('heading', { name: 'Counterbell has been updated' }).waitFor()
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Reload' }).click()
  await page.getByRole('heading', { name: 'Sites', level: 1 }).waitFor()
})
