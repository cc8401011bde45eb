import type { Browser, Page } from 'playwright'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedBrowser, visitConsole, visitShop } from '../support/chromium'
import { ana, ioana, setFirstSite, signIn } from '../support/people'
import { ServerProcess } from '../support/server-process'
import { accept, log, openConversation, openList, reply, row } from './agent-acts'
import { bell, bubbles, composer, inLanguage, leaveMessage, openPanel, panel } from './shopper-acts'

/** One shop, from its first start: each test goes on where the one before has ended. */
let server: ServerProcess
let browser: Browser
let agent: Page
let shopper: Page
const complaints: string[][] = []

beforeAll(async () => {
  ;[server, browser] = await Promise.all([ServerProcess.start(), sharedBrowser()])
})
afterAll(() => server.dispose())

async function inBucharest(url: string): Promise<Page> {
  const visit = await visitConsole(browser, url)
  complaints.push(visit.complaints)
  return visit.page
}

async function newShopper(options: Parameters<typeof visitShop>[2] = {}): Promise<Page> {
  const visit = await visitShop(browser, server.url, options)
  complaints.push(visit.complaints)
  return visit.page
}

test('Ana follows the printed link, becomes the owner, signs out and in, and accepts conversations (O1, A1)', async () => {
  agent = await inBucharest('about:blank#')
  await agent.goto(server.printed.setUp!)
  await agent.getByLabel('Your name').fill(ana.name)
  await agent.getByLabel('E-mail').fill(ana.email)
  await agent.getByLabel('Password').fill(ana.password)
  await agent.getByRole('button', { name: 'Create account' }).click()
  await agent.getByRole('button', { name: `Account: ${ana.name}` }).click()
  await agent.getByRole('menuitem', { name: 'Sign out' }).click()
  await agent.getByLabel('E-mail').fill(ana.email)
  await agent.getByLabel('Password').fill(ana.password)
  await agent.getByRole('button', { name: 'Sign in' }).click()
  await agent.getByRole('switch', { name: 'Accepting conversations', checked: false }).waitFor()
  await accept(agent, true)
})

test('Ioana asks, Ana answers, and both see what became of their words (S2, S3, S4, S8, A2, A10)', async () => {
  shopper = await newShopper()
  await shopper.getByRole('button', { name: /Chat/ }).click()
  await panel(shopper).getByText('Ana Pop: here to help').waitFor()
  const message = shopper.getByRole('textbox', { name: 'Message' })
  await message.fill('Is the speckled bowl safe in the oven?')
  await message.press('Enter')
  await panel(shopper).getByText('Ana Pop is here with you').waitFor()
  await panel(shopper).locator('.mark').getByText('Sent').waitFor()

  await openConversation(agent, 'safe in the oven')
  await panel(shopper).locator('.mark').getByText('Seen').waitFor()
  await reply(agent, 'Yes, up to 220 °C.')
  await shopper.getByRole('log').getByText('Yes, up to 220 °C.').waitFor()
  await log(agent).locator('.tick').getByText('Seen').waitFor()
})

test('each sees the other typing (S8, A10)', async () => {
  await composer(shopper).pressSequentially('And')
  await log(agent)
    .getByText(/is writing$/)
    .waitFor()
  await composer(shopper).fill('')
  await agent.getByRole('textbox', { name: 'Reply' }).pressSequentially('It')
  await panel(shopper).getByRole('status').getByText('Ana Pop is typing').waitFor()
  await agent.getByRole('textbox', { name: 'Reply' }).fill('')
})

test('after both have reloaded, the whole thread is there again (S6, A10)', async () => {
  const said = ['Is the speckled bowl safe in the oven?', 'Yes, up to 220 °C.']
  await Promise.all([shopper.reload(), agent.reload()])
  // The panel is open as it was.
  await expect.poll(() => bubbles(shopper)).toEqual(said)
  await expect
    .poll(() => log(agent).locator('.letter__body').allInnerTexts())
    .toEqual([said[0], expect.stringContaining(said[1]!)])
  await expect.poll(() => agent.getByRole('switch', { name: 'Accepting conversations' }).isChecked()).toBe(true)
})

test('Ana closes the conversation, and Ioana is told (A7)', async () => {
  await agent.getByRole('button', { name: 'Close conversation' }).click()
  await shopper.getByRole('log').getByText('This conversation is closed').waitFor()
  await agent.getByText('Conversation closed').waitFor()
})

/** Three days from now, so that no test run can see it become today. */
const shift = Temporal.Now.zonedDateTimeISO('Europe/Bucharest')
  .add({ days: 3 })
  .with({ hour: 9, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })
const promised = shift.add({ hours: 2 }).epochMilliseconds
const weekdayIn = (language: string, timeZone: string) =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone }).format(promised)

test('Ana goes away: the open panel becomes "leave a message" by itself and keeps what was typed (S11)', async () => {
  const owner = await signIn(server.url, ana)
  await owner.ask('save-roster', {
    agent: owner.me.id,
    roster: {
      timeZone: 'Europe/Bucharest',
      weekly: [{ weekday: shift.dayOfWeek, from: '09:00', to: '17:00' }],
      exceptions: [],
    },
  })
  await shopper.context().close()

  shopper = await newShopper({ prepare: inLanguage('ro'), locale: 'ro-RO' })
  await openPanel(shopper)
  await panel(shopper).getByText('Ana Pop: aici pentru dumneavoastră').waitFor()
  await composer(shopper).fill('Bună ziua, când ajunge')
  // The roster is followed from now on, and she is not on shift.
  await setFirstSite(owner, { usesRoster: true, answerWithin: 120 })
  await panel(shopper).getByRole('heading', { name: 'Lăsați un mesaj' }).waitFor()
  await expect.poll(() => composer(shopper).inputValue()).toBe('Bună ziua, când ajunge')
})

test('Ioana leaves a message, and the promise is dated in her time and language (S11, O6)', async () => {
  await leaveMessage(shopper, ioana, 'Bună ziua, când ajunge comanda mea?')
  await panel(shopper)
    .getByText(`Veți avea un răspuns până ${weekdayIn('ro', 'Europe/Bucharest')} la 11:00.`)
    .waitFor()
})

test('a shopper in New York reads the same promise in the time of New York (S11)', async () => {
  const abroad = await newShopper({ timezoneId: 'America/New_York', locale: 'en-GB' })
  await openPanel(abroad)
  const hour = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'America/New_York',
  }).format(promised)
  await panel(abroad)
    .getByText(`in this browser, by ${weekdayIn('en', 'America/New_York')} ${hour}.`)
    .waitFor()
  await abroad.context().close()
})

test('Ana finds it among the left messages with the promise, and answers in the same thread (A9, S13)', async () => {
  await shopper.close()
  await openList(agent, 'Messages')
  const short = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'Europe/Bucharest' }).format(promised)
  await row(agent, 'când ajunge comanda').getByText(`due by ${short} 11:00`).waitFor()
  await openConversation(agent, 'când ajunge comanda', 'Messages')
  await reply(agent, 'Bună ziua, Ioana. Pachetul ajunge joi.')
  await log(agent).locator('.tick').getByText('Sent').waitFor()
  await openList(agent, 'Messages')
  await row(agent, 'Pachetul ajunge joi').getByText('answered').waitFor()
})

test('Ioana comes back: the bell says that something is unread, and the answer is below her message (S8, S13)', async () => {
  // Her browser has kept who she is; the page is a new one.
  shopper = await shopper.context().newPage()
  await inLanguage('ro')(shopper)
  await shopper.goto(`${server.url}/demo/product.html?item=honey-vase`)
  await shopper.getByRole('button', { name: /^Chat: .*, 1 mesaj nou$/ }).click()
  await expect
    .poll(() => bubbles(shopper))
    .toEqual(['Bună ziua, când ajunge comanda mea?', 'Bună ziua, Ioana. Pachetul ajunge joi.'])
  await openConversation(agent, 'Pachetul ajunge joi', 'Messages')
  await log(agent).locator('.tick').getByText('Seen').waitFor()
  await bell(shopper).click()
  await shopper.getByRole('button', { name: /^Chat: [^,]*$/ }).waitFor()
})

test('nothing of it made either page complain (T3)', () => {
  // Before she signed in, the console has asked who she is and was told: nobody.
  const unexpected = complaints.flat().filter((complaint) => !complaint.includes('401'))
  expect(unexpected).toEqual([])
})
