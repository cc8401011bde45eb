import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { openConversation, reply } from './agent-acts'
import { openShop } from './open-shop'
import { bell, openPanel, panel, say } from './shopper-acts'

const shop = openShop()

type Told = { name: string; told: unknown }
/** As a page may call it: with whatever it likes. */
type Loose = (...call: unknown[]) => void
declare global {
  interface Window {
    told: Told[]
  }
}

/** The stub of `widget/README.md`, and what a shop's own script may then say at once. */
const saying = (script: () => void) => (page: Page) =>
  page.addInitScript(`
    window.Counterbell ??= (...call) => (Counterbell.q ??= []).push(call);
    (${script})();
  `)
const warnings = (page: Page) => {
  const all: string[] = []
  page.on('console', (message) => message.type() === 'warning' && all.push(message.text()))
  return all
}

test('commands given before the script has come are kept and carried out in order (T1)', async () => {
  const page = await shop.shopper({
    prepare: saying(() => {
      window.told = []
      for (const name of ['ready', 'opened', 'closed'])
        (window.Counterbell as Loose)('on', name, () => window.told.push({ name, told: null }))
      window.Counterbell!('open')
    }),
  })
  await panel(page).waitFor()
  await expect.poll(() => page.evaluate(() => window.told.map(({ name }) => name))).toEqual(['ready', 'opened'])
})

test('each command does what it says (T1)', async () => {
  const page = await shop.shopper()
  const command = (...call: unknown[]) => page.evaluate((given) => (window.Counterbell as Loose)(...given), call)
  await bell(page).waitFor()
  await command('toggle')
  await panel(page).waitFor()
  await command('close')
  await panel(page).waitFor({ state: 'hidden' })
  await command('open')
  await panel(page).waitFor()
  await command('hide')
  await bell(page).waitFor({ state: 'hidden' })
  await command('show')
  await bell(page).waitFor()
})

test('the page is told what happens, until it stops listening (T1)', async () => {
  const agent = await shop.agent()
  const page = await shop.shopper({
    prepare: saying(() => {
      window.told = []
      for (const name of ['message', 'unread', 'availability'])
        (window.Counterbell as Loose)('on', name, (told: unknown) => window.told.push({ name, told }))
    }),
  })
  await openPanel(page)
  await say(page, 'Do you take cards?')
  await panel(page).getByText('Sent').waitFor()
  await bell(page).click()
  await openConversation(agent, 'Do you take cards?')
  await reply(agent, 'We do.')
  await page.getByRole('button', { name: /^Chat: .*, 1 new message$/ }).waitFor()
  const told = await page.evaluate(() => window.told)
  expect(told).toContainEqual({ name: 'availability', told: 'here' })
  expect(told).toContainEqual({ name: 'unread', told: 1 })
  expect(told).toContainEqual({
    name: 'message',
    told: { text: 'We do.', by: 'Ana Pop', at: expect.any(Number) as number },
  })

  await page.evaluate(() => window.Counterbell!('off', 'message'))
  await reply(agent, 'And cash.')
  await page.getByRole('button', { name: /^Chat: .*, 2 new messages$/ }).waitFor()
  expect(await page.evaluate(() => window.told.filter(({ name }) => name === 'message').length)).toBe(1)
})

test('the tag pasted twice makes one bell (T1)', async () => {
  const page = await shop.shopper()
  await bell(page).waitFor()
  await page.evaluate(async () => {
    const tag = document.querySelector<HTMLScriptElement>('script[data-site]')!
    const again = Object.assign(document.createElement('script'), { src: tag.src })
    again.dataset.site = tag.dataset.site
    await new Promise((resolve) => {
      again.onload = resolve
      document.body.append(again)
    })
  })
  await expect.poll(() => bell(page).count()).toBe(1)
  await openPanel(page)
  await expect.poll(() => panel(page).count()).toBe(1)
})

test('an unknown command warns once and breaks nothing (T3)', async () => {
  const page = await shop.shopper()
  const heard = warnings(page)
  await bell(page).waitFor()
  await page.evaluate(() => {
    for (const call of [['boot'], ['boot'], ['constructor'], ['boot', {}], []]) (window.Counterbell as Loose)(...call)
  })
  await openPanel(page)
  expect(heard).toEqual([
    'Counterbell: unknown command boot',
    'Counterbell: unknown command constructor',
    'Counterbell: unknown command undefined',
  ])
})

test('a listener of the page that throws, and a page that adds to every list, harm neither the chat nor the page (T3)', async () => {
  const page = await shop.shopper({
    prepare: saying(() => {
      for (const name of ['ready', 'opened', 'availability', 'message', 'unread']) {
        ;(window.Counterbell as Loose)('on', name, () => {
          throw new Error('The shop has a bug')
        })
      }
      Object.defineProperty(Array.prototype, 'mended', { value: 'by the shop', enumerable: true })
    }),
  })
  const agent = await shop.agent()
  await openPanel(page)
  await say(page, 'Does this work?')
  await openConversation(agent, 'Does this work?')
  await reply(agent, 'It does.')
  await panel(page).getByText('It does.').waitFor()
})
