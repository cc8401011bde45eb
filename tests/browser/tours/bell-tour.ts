import type { Page } from 'playwright'
import { firstSite, ioana, join, maria, oksana, radu, setFirstSite, type SignedIn } from '../../support/people'
import { keepPresent, openAgent } from '../../support/sockets'
import { answering } from '../answering'
import type { HostPages } from '../hostile/host-pages'
import { ordinary } from '../hostile/idea'
import { bell, composer, openPanel, panel, say } from '../shopper-acts'
import type { Look } from './panel-tour'

type Given = {
  owner: SignedIn
  /** A shop elsewhere. */ pages: HostPages
  comeElsewhere: () => Promise<Page>
  come: () => Promise<Page>
  language: string
}

const longNames = [
  'Maximiliana-Alexandrina Constantinescu-Brâncoveanu',
  'Radu-Cristian Marinescu-Vlădescu',
  'Oksana Volodymyrivna Bondarenko',
]

/** Leads a shopper through what the bell can show, a call, and a thread that grows while they read. */
export async function tourBell(given: Given, look: Look): Promise<void> {
  await seeBells(given, look)
  await askToBeCalled(given, look)
  await readOn(given, look)
  await seeLongNames(given, look)
}

async function seeBells({ owner, pages, comeElsewhere, language }: Given, look: Look): Promise<void> {
  const { key } = await firstSite(owner)
  const put = (attributes: string) => {
    const html = `<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`
    pages.put(
      '/',
      ordinary({ html, tag: `<script async src="${owner.url}/widget.js" data-site="${key}" ${attributes}></script>` }),
    )
  }
  const fail = async (state: string) => {
    const page = await comeElsewhere()
    await page.route('**/panel-*.js*', (route) => route.abort())
    await bell(page).click()
    await page.locator('.bell.failed').waitFor()
    await look(page, state)
    await page.close()
  }
  put('')
  const foreign = await comeElsewhere()
  await bell(foreign).click()
  await panel(foreign).locator('.notice.not-here p').waitFor()
  await look(foreign, 'a page that is not allowed')
  await foreign.close()
  await setFirstSite(owner, { allowedOrigins: [pages.url] })
  await fail('a bell that failed')
  put('data-label="Întrebări? Scrieți-ne, suntem aici" data-name="Atelier Lut"')
  await fail('a bell with words that failed')
}

async function askToBeCalled({ come }: Given, look: Look): Promise<void> {
  const page = await come()
  const form = panel(page).locator('.instead')
  const told = panel(page).locator('.told .two')
  const call = async (phone: string) => {
    await form.locator('[name=phone]').fill(phone)
    await form.locator('[type=submit]').click()
    await told.waitFor()
  }
  await openPanel(page)
  await panel(page).locator('.head .plain').first().click()
  await panel(page).locator('.menu button').nth(1).click()
  await form.locator('[name=phone]').waitFor()
  await look(page, 'a call')
  await form.locator('[name=name]').fill(ioana.name)
  await call('+40 722 123 456')
  await look(page, 'a call that was asked for')
  await told.locator('button').first().click()
  await form.locator('[name=phone]').waitFor()
  await look(page, 'a call being corrected')
  await call('+40 722 123 457')
  await told.locator('button').last().click()
  await told.waitFor({ state: 'detached' })
  await look(page, 'a call taken back')
  await page.close()
}

async function readOn({ owner, come }: Given, look: Look): Promise<void> {
  const ana = await answering(owner)
  const page = await come()
  await openPanel(page)
  await say(page, 'Is the bowl safe in the oven?')
  await panel(page).locator('.expect.with').waitFor()
  for (let line = 0; line < 12; line++)
    await ana.reply(`Line ${line}: glazed on Monday, fired on Tuesday, and packed for you on Wednesday`)
  await panel(page).getByText('Line 11').waitFor()
  await panel(page).locator('.scroller').hover()
  await page.mouse.wheel(0, -2_000)
  await panel(page).locator('.newest').waitFor()
  await ana.reply('مرحبا (two)')
  await ana.reply('Three')
  await panel(page).locator('.missed').waitFor()
  await look(page, 'scrolled up, two more came')
  await panel(page).locator('.newest').click()
  await bell(page).click()
  await ana.reply(
    'We do, within four days. Packed by hand, in straw and in paper, so that nothing breaks on the way to you, however bad the road; and if it does, we send another.',
  )
  await page.locator('.preview').waitFor()
  await look(page, 'a preview')
  await setFirstSite(owner, { label: 'Ask a potter' })
  await page.reload()
  await page.locator('.bell .unread').waitFor()
  await ana.reply('And a second, short one')
  await page.locator('.preview').waitFor()
  await look(page, 'a preview, and words on the bell')
  await setFirstSite(owner, { label: null })
  await bell(page).click()
  await composer(page).waitFor()
  await ana.close()
  ana.leave()
  await panel(page).locator('.rating').waitFor()
  await page.close()
}

async function seeLongNames({ owner, come }: Given, look: Look): Promise<void> {
  const team = await Promise.all(
    [maria, radu, oksana].map((person, index) => join(owner, { ...person, name: longNames[index]! }, { capacity: 5 })),
  )
  const agents = await Promise.all(team.map((each) => openAgent(each, { accepting: true })))
  const rests = agents.map(keepPresent)
  const page = await come()
  await openPanel(page)
  await look(page, 'three long names')
  await say(page, 'One')
  await panel(page).locator('.expect.with').waitFor()
  await look(page, 'one long name, and nobody has written yet')
  for (const rest of rests) rest()
  for (const { socket } of agents) socket.disconnect()
}
