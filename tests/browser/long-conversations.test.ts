import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { log, openList, row } from './agent-acts'
import { expectAccessible } from './everywhere'
import { longTalk, oldWords } from './long-talk'
import { openShop } from './open-shop'

const shop = openShop()
const soon = { timeout: 20_000 }
const length = 3_000

/** Notes which pages of threads the console asks for. */
function listen(page: Page, asked: string[]): Promise<void> {
  page.on('websocket', (line) =>
    line.on('framesent', ({ payload }) =>
      asked.push(...(/"(catch-up|earlier)"/.exec(payload.toString()) ?? []).slice(1)),
    ),
  )
  return Promise.resolve()
}

const earlier = (page: Page) => page.getByRole('button', { name: 'Earlier messages' })
const shown = (page: Page) =>
  log(page).evaluate((scroller) =>
    [...scroller.querySelectorAll<HTMLElement>('[data-seq]')].map(({ dataset }) => Number(dataset['seq'])),
  )
const topOf = (page: Page, seq: number) =>
  log(page)
    .locator(`[data-seq="${seq}"]`)
    .evaluate((said) => said.getBoundingClientRect().top)

test(
  'a conversation of 3,000 events opens with its newest words in one request; scrolled up it shows all of it, and never jumps (A29)',
  { timeout: 180_000 },
  async () => {
    await longTalk(shop, 'The turquoise tureen, please', length)
    const asked: string[] = []
    const page = await shop.agent(shop.owner, {
      accepting: false,
      forgiven: true,
      prepare: (visited) => listen(visited, asked),
    })
    await openList(page, 'All')
    await row(page, `Word ${length}`).getByRole('link').click()
    await expect
      .poll(
        () =>
          log(page)
            .getByText(`Word ${length}`)
            .evaluate(
              (said) => said.getBoundingClientRect().bottom <= said.closest('.log')!.getBoundingClientRect().bottom,
            ),
        soon,
      )
      .toBe(true)
    expect(asked).toEqual(['catch-up'])
    await expectAccessible(page, 'a long conversation')
    await page.setViewportSize({ width: 1280, height: 800 })

    const [first] = await shown(page)
    const before = await log(page).evaluate((scroller) => {
      scroller.scrollTop = 0
      return scroller.querySelector('[data-seq]')!.getBoundingClientRect().top
    })
    await expect.poll(async () => (await shown(page))[0], soon).toBeLessThan(first!)
    expect(Math.abs((await topOf(page, first!)) - before)).toBeLessThan(2)

    const beginning = log(page).getByText('Start of the conversation')
    await expect
      .poll(
        async () => {
          await log(page).evaluate((scroller) => (scroller.scrollTop = 0))
          return beginning.count()
        },
        { timeout: 120_000 },
      )
      .toBe(1)
    await log(page).getByText('The turquoise tureen, please').waitFor()
    const all = await shown(page)
    // The first places are those of what began it.
    expect(all.slice(3 - length)).toEqual(Array.from({ length: length - 3 }, (_, index) => index + 4))
  },
)

test(
  'the keyboard gets older messages by a button, is told that they came, and stays where it was (A29, A13)',
  { timeout: 120_000 },
  async () => {
    const page = await shop.agent(shop.owner, { accepting: false, forgiven: true })
    await openList(page, 'All')
    await row(page, `Word ${length}`).getByRole('link').click()
    await log(page).getByText(`Word ${length}`).waitFor(soon)
    const [first] = await shown(page)
    await earlier(page).evaluate((button: HTMLElement) => {
      button.focus({ preventScroll: true })
      button.click()
    })
    await page.getByRole('status').getByText('Earlier messages loaded').waitFor(soon)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('log')
    expect((await shown(page))[0]).toBeLessThan(first!)
    await log(page).getByText(`Word ${length}`).waitFor()
  },
)

test(
  'what was found on an old page of a long conversation is loaded and shown (A29, A14)',
  { timeout: 120_000 },
  async () => {
    const page = await shop.agent(shop.owner, { accepting: false, forgiven: true })
    const field = page.getByRole('searchbox', { name: 'Search all conversations' })
    await expect
      .poll(
        async () => {
          await field.fill('')
          await field.fill('celadon vase')
          return row(page, 'celadon')
            .waitFor({ timeout: 2_000 })
            .then(
              () => true,
              () => false,
            )
        },
        { timeout: 60_000 },
      )
      .toBe(true)
    await row(page, 'celadon').getByRole('link').click()
    const found = log(page).getByText(oldWords)
    await found.waitFor(soon)
    await expect
      .poll(
        () =>
          found.evaluate(
            (said) =>
              said.getBoundingClientRect().top >= said.closest('.log')!.getBoundingClientRect().top &&
              said.getBoundingClientRect().bottom <= said.closest('.log')!.getBoundingClientRect().bottom,
          ),
        soon,
      )
      .toBe(true)
  },
)
