import type { Page } from 'playwright'
import type { Sentences } from '../../../console/locales/en'
import { limits } from '../../../shared/limits'
import { firstSite, ioana, join, maria, radu, type SignedIn } from '../../support/people'
import { keepPresent, openAgent, openShopper, type AgentSocket } from '../../support/sockets'
import type { Look } from './panel-tour'

type Given = {
  owner: SignedIn
  language: string
  /** A page of the console, of the owner or of somebody who is not signed in. */ open: (
    path: string,
    signedIn?: boolean,
  ) => Promise<Page>
}

const unbroken = 'SKU-'.repeat(24)

/** Leads an agent and an owner through the console, with a shop in which much goes on, and looks at each stop. */
export async function tourConsole(given: Given, look: Look): Promise<void> {
  const signIn = await given.open('/console/sign-in', false)
  await signIn.locator('form').waitFor()
  await look(signIn, 'signing in')
  const first = await given.open('/console/')
  await first.locator('.steps').first().waitFor()
  await look(first, 'the first steps')
  const ana = await openAgent(given.owner, { accepting: true })
  const rest = keepPresent(ana)
  try {
    await fill(given, ana)
    await seeLists(given, look)
    await seeThread(given, ana, look)
    await seeAdminPages(given, look)
  } finally {
    rest()
    ana.socket.disconnect()
  }
}

/** Ana has two seats: two conversations are hers, the others wait, or were left. */
async function fill({ owner }: Given, ana: AgentSocket): Promise<void> {
  const { key } = await firstSite(owner)
  const { id: agent, role } = owner.me
  const { department } = await owner.ask('add-department', { name: 'Shipping and returns' })
  await owner.ask('edit-agent', {
    agent,
    name: owner.me.name,
    role,
    languages: ['en', 'ro'],
    departments: [department.id],
    capacity: 2,
  })
  await join(
    owner,
    { ...maria, name: 'Maximiliana-Alexandrina Constantinescu-Brâncoveanu' },
    { capacity: 5, departments: [department.id] },
  )
  await join(owner, radu)
  await owner.ask('invite', {
    email: 'oksana@atelier-lut.example',
    name: 'Oksana Bondar',
    role: 'agent',
    capacity: 3,
    languages: ['uk'],
    departments: [],
  })
  const come = (language = 'en') => openShopper(owner.url, { site: key, language })
  const send = async (shopper: Awaited<ReturnType<typeof come>>, name: string, text: string) =>
    shopper.ask('send', {
      clientMessageId: crypto.randomUUID(),
      text,
      contact: { name },
      page: { url: `${owner.url}/demo/cart.html`, title: 'Cart: Atelier Lut' },
    })
  const ioanas = await come()
  const { conversation } = await send(ioanas, ioana.name, 'Hello! Is the speckled bowl safe in the oven?')
  await ioanas.ask('describe', {
    conversation,
    attributes: { plan: 'wholesale', orders: 14 },
    cart: { currency: 'RON', total: 240, items: [{ name: 'Speckled bowl', quantity: 2, price: 120 }] },
  })
  const { rows } = await ana.ask('inbox', { list: 'mine' })
  const say = (text: string, offer: object = {}) =>
    ana.ask('reply', { conversation, epoch: rows[0]!.epoch, clientMessageId: crypto.randomUUID(), text, ...offer })
  await say('Yes, up to 220 °C. See https://shop.example/care/stoneware-in-the-oven')
  await send(ioanas, ioana.name, `And two of ${unbroken}?`)
  await ana.ask('note', {
    conversation,
    clientMessageId: crypto.randomUUID(),
    text: 'There are four left in the kiln room, glazed on Monday.',
  })
  await say('There are two.', {
    choices: ['I take both', 'One is enough'],
    cards: [
      {
        title: 'Speckled bowl',
        text: 'Stoneware, 18 cm',
        buttons: [
          { label: 'Order', url: 'https://shop.example/bowl' },
          { label: 'Ask', url: null },
        ],
      },
    ],
  })
  await ioanas.ask('call-back', { commandId: crypto.randomUUID(), phone: '+40722123456', time: 'morning' })
  await send(await come('ar'), 'ليلى حداد', 'هل يمكن أن تصل الكأسان (الزرقاوان) قبل يوم الجمعة؟ order #1024')
  for (const [name, text] of [
    ['Elena Rusu', 'Could I collect my order on Saturday?'],
    ['Luca Bianchi', `Do you ship to Trieste? ${unbroken}`],
  ] as const)
    await send(await come(), name, text)
  const left = await come()
  const { conversation: waiting } = await send(left, 'Oksana Bondar', 'My parcel says delivered, but it is not here.')
  await left.ask('leave', {
    conversation: waiting,
    commandId: crypto.randomUUID(),
    contact: { email: 'oksana@mail.example' },
  })
}

async function seeLists({ open }: Given, look: Look): Promise<void> {
  for (const list of ['queue', 'mine', 'left', 'all']) {
    const page = await open(`/console/${list}`)
    await page.locator('.row').first().waitFor()
    await look(page, `the list ${list}`)
    await page.close()
  }
  const page = await open('/console/mine')
  await page.locator('[type=search]').fill('trieste')
  await page.locator('.found .row').first().waitFor()
  await look(page, 'what was found')
  await page.locator('[type=search]').fill('nothing of the kind')
  await page.locator('.found .row').waitFor({ state: 'detached' })
  await look(page, 'nothing found')
  await page.close()
}

async function seeThread({ open, language }: Given, ana: AgentSocket, look: Look): Promise<void> {
  const { thread, offer, common } = await wordsOf(language)
  const { rows } = await ana.ask('inbox', { list: 'mine' })
  const arabic = rows.find(({ language: spoken }) => spoken === 'ar')!
  const other = await open(`/console/c/${arabic.id}`)
  await other.getByRole('log').locator('.said').first().waitFor()
  await look(other, 'an Arabic conversation')
  await other.close()
  const page = await open(`/console/c/${rows.find(({ id }) => id !== arabic.id)!.id}`)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await page.getByRole('log').getByText('There are two.').waitFor()
  await look(page, 'a conversation')
  await page.getByRole('radio', { name: thread.note }).click()
  await page.locator('.composer textarea').fill('She has asked for gift wrapping before.')
  await look(page, 'a note being written')
  await page.getByRole('radio', { name: thread.reply }).click()
  await page.locator('.composer textarea').fill('a'.repeat(limits.message + 3))
  await look(page, 'a reply too long')
  await page.locator('.composer textarea').fill('')
  await button(offer.add).click()
  await look(page, 'the menu of the composer')
  await page.getByRole('menuitem', { name: offer.card.name }).click()
  await page.locator('dialog').waitFor()
  await look(page, 'a card')
  await page.keyboard.press('Escape')
  await page.locator('dialog').waitFor({ state: 'detached' })
  await button(thread.transfer).click()
  await page.locator('.transfer__choice').first().waitFor()
  await look(page, 'a transfer')
  await page.locator('dialog').getByRole('button', { name: common.close }).click()
  await page.close()
}

async function seeAdminPages({ open, language }: Given, look: Look): Promise<void> {
  const { agents, sites, roster } = await wordsOf(language)
  const stops: [path: string, state: string, opens?: (page: Page) => Promise<void>][] = [
    ['team', 'the team'],
    ['team', 'an invitation', (page) => page.getByRole('button', { name: agents.invite }).first().click()],
    ['departments', 'the departments'],
    ['sites', 'the sites'],
    ['sites', 'a site', (page) => page.getByRole('button', { name: sites.editOf('Atelier Lut') }).click()],
    ['roster', 'the roster'],
    ['roster', 'a day of the roster', (page) => page.locator('.day-cell__button').first().click()],
    ['roster', 'a special day', (page) => page.getByRole('button', { name: roster.addHoliday }).click()],
    ['me', 'my own page'],
  ]
  for (const [path, state, opens] of stops) {
    const page = await open(`/console/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('.skeleton').first().waitFor({ state: 'detached' })
    await opens?.(page)
    if (opens) await page.locator('dialog, .special-days form').first().waitFor()
    await look(page, state)
    await page.close()
  }
}

const wordsOf = async (language: string) =>
  ((await import(`../../../console/locales/${language}/index.ts`)) as Record<string, Sentences>)[language]!
