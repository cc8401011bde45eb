import type { Page } from 'playwright'
import type { SignedIn } from '../support/people'

type Heard = {
  sounds: number
  notified: { title: string; body: string }[]
  hidden: boolean
  asked: number
  unread: number
}
declare global {
  interface Window {
    heard: Heard
  }
}

/** Counts the strikes of the bell and what the browser would notify; `hide` makes the page believe that another tab is looked at. */
export async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: Heard = { sounds: 0, notified: [], hidden: false, asked: 0, unread: 0 }
    window.heard = heard
    Object.defineProperty(Document.prototype, 'visibilityState', { get: () => (heard.hidden ? 'hidden' : 'visible') })
    const Real = AudioContext
    window.AudioContext = class extends Real {
      constructor() {
        super()
        heard.sounds += 1
      }
    }
    window.Notification = class extends EventTarget {
      static permission = 'default'
      static async requestPermission() {
        heard.asked += 1
        return (this.permission = 'granted')
      }
      constructor(title: string, { body }: { body: string }) {
        super()
        heard.notified.push({ title, body })
      }
      close() {}
    } as unknown as typeof Notification
  })
}

export async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    window.heard.hidden = hidden
    document.dispatchEvent(new Event('visibilitychange'))
  }, hidden)
}

/** From now on `heard.unread` is what the widget tells the page. */
export const countAlong = (page: Page): Promise<void> =>
  page.evaluate(() => window.Counterbell?.('on', 'unread', (count) => (window.heard.unread = count)))

/** Answers what was last left as a message, by way of the server alone. */
export async function answerLeft({ ask }: SignedIn, text: string): Promise<void> {
  const { rows } = await ask('inbox', { list: 'left' })
  const { id: conversation, epoch } = rows.toSorted((a, b) => b.updatedAt - a.updatedAt)[0]!
  await ask('reply', { conversation, epoch, clientMessageId: crypto.randomUUID(), text })
}
