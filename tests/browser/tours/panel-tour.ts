import type { Page } from 'playwright'
import type { Summary } from '../../../shared/conversation'
import type { LaterSentences } from '../../../widget/locales/later/en'
import { ioana, type SignedIn } from '../../support/people'
import { pngOf } from '../../support/pictures'
import { keepPresent, openAgent } from '../../support/sockets'
import { bell, composer, leaveMessage, openPanel, panel, say } from '../shopper-acts'

/** What the panel shows at this stop, in words. */
export type Look = (page: Page, state: string) => Promise<void>
type Given = {
  owner: SignedIn
  /** The same shopper's browser each time, or others'. */ come: () => Promise<Page>
  language?: string
}

const talk: Record<string, { asks: string; answers: string; long: string }> = {
  en: {
    asks: 'Hello! Is the speckled bowl safe in the oven?',
    answers: 'Yes, up to 220 °C. See https://shop.example/care/stoneware-in-the-oven',
    long: 'Let it warm up with the oven, and never put it on a cold stone while it is hot: that is what glazes do not forgive.',
  },
  ro: {
    asks: 'Bună! Castronul cu picățele merge la cuptor?',
    answers: 'Da, până la 220 °C. Vedeți https://shop.example/ingrijire/ceramica-la-cuptor',
    long: 'Lăsați-l să se încălzească odată cu cuptorul și nu-l puneți fierbinte pe piatră rece: glazura nu iartă.',
  },
  pl: {
    asks: 'Dzień dobry! Czy nakrapianą miskę można wstawić do piekarnika?',
    answers: 'Tak, do 220 °C. Proszę zajrzeć na https://shop.example/pielegnacja/ceramika',
    long: 'Niech nagrzewa się razem z piekarnikiem; gorącej nie należy stawiać na zimnym kamieniu, bo szkliwo tego nie wybacza.',
  },
  it: {
    asks: 'Buongiorno! La ciotola puntinata va in forno?',
    answers: 'Sì, fino a 220 °C. Veda https://shop.example/cura/gres-in-forno',
    long: 'La lasci scaldare insieme al forno e non la appoggi calda su una pietra fredda: lo smalto non lo perdona.',
  },
  uk: {
    asks: 'Добрий день! Чи можна ставити крапчасту миску в духовку?',
    answers: 'Так, до 220 °C. Дивіться https://shop.example/doglyad/keramika',
    long: 'Нехай нагрівається разом із духовкою; гарячу не ставте на холодний камінь: полива цього не пробачає.',
  },
  ar: {
    asks: 'مرحبًا! هل الوعاء المرقّط آمن في الفرن؟',
    answers: 'نعم، حتى 220 درجة. انظر https://shop.example/care/stoneware',
    long: 'دعه يسخن مع الفرن، ولا تضعه ساخنًا على حجر بارد: فالطلاء لا يحتمل ذلك.',
  },
}
const unbroken = 'SKU-'.repeat(24)
const photo = { name: 'speckled bowl, cracked.png', mimeType: 'image/png', buffer: pngOf(400, 300) }
const receipt = {
  name: 'receipt-for-the-speckled-bowl-and-two-tall-cobalt-mugs-2026-11.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(300_000)]),
}

/** Leads a shopper through what the panel can show, and looks at each stop. Found by their words in `language`, or by what they are. */
export async function tourPanel({ owner, come, language = 'en' }: Given, look: Look): Promise<void> {
  const { laterSentences: words } = (await import(`../../../widget/locales/later/${language}.ts`)) as {
    laterSentences: LaterSentences
  }
  const { pages } = words
  const said = talk[language] ?? talk.en!
  const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true })
  const openMenu = async (page: Page) => {
    await panel(page).locator('.head .plain').first().click()
    await panel(page).locator('.menu').waitFor()
  }
  const choose = async (page: Page, name: string) => {
    await openMenu(page)
    await button(page, name).click()
    await panel(page).locator('.page').waitFor()
  }
  const back = (page: Page) => panel(page).locator('.page-head .plain').click()

  const late = await come()
  await bell(late).waitFor()
  await look(late, 'closed')
  await openPanel(late)
  await panel(late).locator('.ask').waitFor()
  await look(late, 'nobody is here')
  await composer(late).press('Enter')
  await panel(late).locator('.need').first().waitFor()
  await look(late, 'a message left, wrongly filled in')
  await leaveMessage(late, ioana, said.asks)
  await panel(late).locator('.mark time').waitFor()
  await look(late, 'a message left')
  await choose(late, pages.call)
  await panel(late).locator('.instead [type=submit]').click()
  await panel(late).locator('.need').first().waitFor()
  await look(late, 'a call back, wrongly filled in')
  await back(late)
  await choose(late, pages.settings)
  await panel(late).getByRole('switch').first().waitFor()
  await look(late, 'sound and notifications')

  const agent = await openAgent(owner, { accepting: true })
  const rest = keepPresent(agent)
  const mine = async (): Promise<Summary> => {
    const { rows } = await agent.ask('inbox', { list: 'mine' })
    if (!rows[0]) throw new Error('The tour lost its conversation')
    return rows[0]
  }
  const reply = async (text: string, offer: object = {}) => {
    const { id: conversation, epoch } = await mine()
    await agent.ask('reply', { conversation, epoch, clientMessageId: crypto.randomUUID(), text, ...offer })
  }
  try {
    const page = await come()
    await openPanel(page)
    await look(page, 'somebody is here')
    await say(page, said.asks)
    await panel(page).locator('.expect.with').waitFor()
    await reply(said.answers)
    await reply(`${said.long} ${unbroken}`)
    await panel(page).getByText('SKU-').waitFor()
    const { id: conversation } = await mine()
    await agent.ask('typing', { conversation, on: true })
    await panel(page).locator('.typing .dots').waitFor()
    await look(page, 'a conversation, the agent typing')
    await reply(said.long, {
      choices: ['OK', said.asks.slice(0, 40)],
      cards: [
        {
          title: said.asks,
          text: said.long,
          buttons: [
            { label: 'OK!', url: null },
            { label: 'shop.example', url: 'https://shop.example/bowl' },
          ],
        },
      ],
    })
    await panel(page).locator('.choices').waitFor()
    await look(page, 'cards and quick replies')
    await panel(page).locator('.choices button').first().click()
    await button(page, words.change).click()
    await button(page, pages.edit).waitFor()
    await look(page, 'second thoughts')
    await button(page, pages.edit).click()
    await look(page, 'a message being edited')
    await button(page, pages.cancel).click()
    await button(page, words.change).click()
    await button(page, pages.delete).click()
    await panel(page).getByText(words.deleted).waitFor()
    await panel(page).locator('.clip input').setInputFiles([photo, receipt])
    await panel(page).locator('.tray-row .tray-state').nth(1).waitFor()
    await look(page, 'files to be sent')
    await panel(page).locator('.send').click()
    await panel(page).locator('.shot img, .shot canvas').first().waitFor()
    await panel(page).locator('.tray-row').first().waitFor({ state: 'detached' })
    await look(page, 'files in the thread')
    await panel(page).locator('.shot:not([aria-disabled=true])').click()
    await page.locator('dialog.lightbox').waitFor()
    await look(page, 'a picture opened')
    await page.keyboard.press('Escape')
    if (await panel(page).locator('.smile').isVisible()) {
      await panel(page).locator('.smile').click()
      await panel(page).locator('.emoji button').first().waitFor()
      await look(page, 'emoji')
      await page.keyboard.press('Escape')
    }
    await openMenu(page)
    await look(page, 'the menu')
    await button(page, pages.past).click()
    await panel(page).locator('.past-row').first().waitFor()
    await look(page, 'past conversations')
    await back(page)
    await choose(page, pages.end)
    await look(page, 'ending')
    await back(page)
    await page.context().setOffline(true)
    await panel(page).locator('.notice.lost').waitFor()
    await say(page, said.long)
    await look(page, 'no connection')
    await page.context().setOffline(false)
    await panel(page).locator('.expect.with').waitFor()
    await panel(page).locator('.mark').last().getByText(words.marks.sent).waitFor()
    const { epoch } = await mine()
    await agent.ask('close', { conversation, commandId: crypto.randomUUID(), epoch })
    await panel(page).locator('.rating .score').first().waitFor()
    await look(page, 'closed, and how it was')
    await button(page, pages.good).click()
    await panel(page).locator('.add').waitFor()
    await look(page, 'rated')
    await waitInLine()
  } finally {
    rest()
    agent.socket.disconnect()
  }

  /** One seat, which somebody else has. */
  async function waitInLine(): Promise<void> {
    const { id, name, role, languages, departments } = owner.me
    await owner.ask('edit-agent', { agent: id, name, role, languages, departments, capacity: 1 })
    const first = await come()
    await openPanel(first)
    await say(first, said.asks)
    await panel(first).locator('.expect.with').waitFor()
    const second = await come()
    await openPanel(second)
    await panel(second).locator('.expect.busy').waitFor()
    await look(second, 'all are busy')
    await say(second, said.asks)
    await button(second, words.leaveInstead).waitFor()
    await look(second, 'in the queue')
    await button(second, words.leaveInstead).click()
    await panel(second).locator('.instead').waitFor()
    await look(second, 'a message instead')
  }
}
