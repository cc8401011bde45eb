import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { panelLanguages } from '../../shared/site'
import { allOr } from '../support/full'
import { ioana, join, maria, type SignedIn } from '../support/people'
import { openShop } from './open-shop'
import { bell, composer, inLanguage, leaveMessage, openPanel, panel } from './shopper-acts'

const shop = openShop()
let marias: SignedIn
beforeAll(async () => {
  marias = await join(shop.owner, maria)
})

const spoken = [
  ['en', 'Chat', 'Leave a message', 'Write a message', 'Sent as a message'],
  ['ro', 'Chat', 'Lăsați un mesaj', 'Scrieți un mesaj', 'Trimis ca mesaj'],
  ['pl', 'Czat', 'Zostaw wiadomość', 'Napisz wiadomość', 'Wysłano jako wiadomość'],
  ['it', 'Chat', 'Lasci un messaggio', 'Scriva un messaggio', 'Inviato come messaggio'],
  ['es', 'Chat', 'Deje un mensaje', 'Escriba un mensaje', 'Enviado como mensaje'],
  ['cs', 'Chat', 'Zanechte nám zprávu', 'Napište zprávu', 'Odesláno jako zpráva'],
  ['hu', 'Chat', 'Hagyjon üzenetet', 'Írjon üzenetet', 'Üzenetként elküldve'],
  ['tr', 'Sohbet', 'Mesaj bırakın', 'Mesajınızı yazın', 'Mesaj olarak gönderildi'],
  ['ar', 'دردشة', 'اترك رسالة', 'اكتب رسالة', 'أُرسلت كرسالة'],
  ['uk', 'Чат', 'Залиште повідомлення', 'Напишіть повідомлення', 'Надіслано як повідомлення'],
] as const

/** Words of ours that stand in the panel in English alone. */
const english = /\b(nobody|leave|write|answer|your?|send|close|name|left|sent|find|here)\b/i

const stand = ['en', 'ro', 'ar']
test.each(
  allOr(
    spoken,
    spoken.filter(([language]) => stand.includes(language)),
  ),
)(
  'a page in "%s" has its bell and panel in that language, from the first moment to the promise (S15)',
  async (language, name, title, placeholder, left) => {
    const page = await shop.shopper({ prepare: inLanguage(language) })
    await page.getByRole('button', { name, exact: true }).waitFor()
    await openPanel(page)
    await panel(page).getByRole('heading', { name: title }).waitFor()
    await expect.poll(() => composer(page).getAttribute('placeholder')).toBe(placeholder)
    await expect.poll(() => panel(page).getAttribute('lang')).toBe(language)
    await leaveMessage(page, ioana, '1234')
    await panel(page).getByText(left, { exact: true }).waitFor()
    await panel(page).locator('.mark time').waitFor()
    if (language !== 'en') expect(await ours(page)).not.toMatch(english)
  },
)

/** Everything that is read or heard in the panel. */
async function ours(page: Page): Promise<string> {
  const heard = await panel(page)
    .locator('[aria-label], [placeholder], [title]')
    .evaluateAll((all) =>
      all.map((each) => [each.ariaLabel, each.getAttribute('placeholder'), each.getAttribute('title')].join(' ')),
    )
  const text = [await panel(page).innerText(), await bell(page).getAttribute('aria-label'), ...heard].join('\n')
  return text.replaceAll('Atelier Lut', '')
}

test('a page in a language that is not spoken here has the first of the site (S15)', async () => {
  await shop.setSite({ languages: ['ro', 'pl'] })
  const page = await shop.shopper({ prepare: inLanguage('fi') })
  await openPanel(page)
  await panel(page).getByRole('heading', { name: 'Lăsați un mesaj' }).waitFor()
  await shop.setSite({ languages: [...panelLanguages] })
})

test('on a page that is read from right to left, the panel is whole and within the screen (S15)', async () => {
  const page = await shop.shopper({ prepare: inLanguage('ar', 'rtl') })
  await openPanel(page)
  await leaveMessage(page, { name: 'ليلى', email: 'layla@mail.example' }, 'مرحبا، هل الوعاء آمن في الفرن؟')
  await panel(page).locator('.mark time').waitFor()
  const within = await panel(page).evaluate((element) => {
    const { left, right } = element.getBoundingClientRect()
    const spilling = [...element.querySelectorAll('*:not(.quiet)')].filter(
      (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible',
    )
    return { onScreen: left >= 0 && right <= innerWidth, spilling: spilling.map((each) => each.className) }
  })
  expect(within).toEqual({ onScreen: true, spilling: [] })
  // The panel itself is read from the right: its button to close stands on the left of the shop's name.
  const [title, close] = await Promise.all([
    panel(page).locator('.head h2').boundingBox(),
    panel(page).locator('.head .plain').last().boundingBox(),
  ])
  expect(close!.x).toBeLessThan(title!.x)
  // Her words begin on the right, whatever is around them.
  expect(
    await panel(page)
      .locator('.bubble .text')
      .evaluate((element) => getComputedStyle(element).direction),
  ).toBe('rtl')
})

const counters = [
  ['ro', 'Conversațiile mele'],
  ['pl', 'Moje rozmowy'],
  ['it', 'Le mie conversazioni'],
  ['uk', 'Мої розмови'],
] as const

test.each(allOr(counters, counters.slice(0, 1)))(
  'Maria has chosen "%s": the whole console speaks it (A13)',
  async (locale, mine) => {
    await marias.ask('edit-me', { name: maria.name, locale })
    const page = await shop.stranger('/console/mine', { forgiven: true })
    await page.getByLabel('E-mail').fill(maria.email)
    await page.locator('[name=password]').fill(maria.password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: mine }).waitFor()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(locale)
    expect(await page.locator('body').innerText()).not.toMatch(
      /\b(Queue|Mine|Left|Accepting|Away|Nothing|Conversations)\b/,
    )
    await page.goto(`${shop.server.url}/console/me`)
    await page.locator('main h1').waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/\b(Save|Name|Current|Language|Picture|Change)\b/)
  },
)
