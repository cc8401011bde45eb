import type { Page } from 'playwright'
import { ordinary, type Hostile } from './idea'

export const otherBase: Hostile = {
  what: 'with a `<base>` that leads elsewhere',
  make: ({ tag }) => ({
    html: ordinary({ tag, head: '<base href="https://elsewhere.example/shop/" target="_blank">' }),
  }),
}

export const twice: Hostile = {
  what: 'that has the tag twice',
  make: ({ tag }) => ({ html: ordinary({ tag, body: tag }) }),
}

export const replacedBody: Hostile = {
  what: 'that replaces its body again and again',
  make: ({ tag }) => ({ html: ordinary({ tag }) }),
  meanwhile: (page) =>
    page.evaluate(async () => {
      for (let turn = 0; turn < 60; turn++) {
        const next = document.createElement('body')
        next.append(...document.body.childNodes)
        document.body = next
        await new Promise((resolve) => setTimeout(resolve, turn % 10 ? 0 : 20))
      }
    }),
}

const wait = (page: Page) => page.waitForTimeout(100)

/** As Turbo goes to another page: a snapshot of the body is kept, the next body put in its place, its scripts run again; back: the snapshot. */
export const swappedBodies: Hostile = {
  what: 'that goes to other pages by swapping its body, and back from snapshots (as Turbo does)',
  make: ({ tag }) => ({ html: ordinary({ tag, body: tag }) }),
  async meanwhile(page) {
    for (const address of ['?mug', '?bowl', 'back', 'back', '?plate']) {
      await page.evaluate((address) => {
        const kept = ((window as { kept?: Node[] }).kept ??= [])
        const back = address === 'back'
        const next = (back ? kept.pop()! : document.body.cloneNode(true)) as HTMLElement
        if (!back) kept.push(document.body.cloneNode(true))
        if (!back) history.replaceState({ turbo: true }, '', location.href)
        document.documentElement.replaceChild(next, document.body)
        for (const inert of next.querySelectorAll('script')) {
          const script = document.createElement('script')
          for (const { name, value } of inert.attributes) script.setAttribute(name, value)
          inert.replaceWith(script)
        }
      }, address)
      await wait(page)
    }
    await page.evaluate(() => {
      history.replaceState(null, '', location.href)
      delete (window as { kept?: Node[] }).kept
    })
  },
}
