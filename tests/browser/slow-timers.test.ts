import { expect, test } from 'vitest'
import { openShop } from './open-shop'
import { inLanguage, openPanel, panel } from './shopper-acts'

const shop = openShop()

test('where timers come late, as in a tab in the background, the panel still speaks and looks as the site says', async () => {
  await shop.setSite({ languages: ['en'], theme: 'dark' })
  const page = await shop.shopper({
    prepare: async (fresh) => {
      await inLanguage('de')(fresh)
      await fresh.addInitScript(() => {
        const soon = setTimeout.bind(window)
        window.setTimeout = ((work: TimerHandler, ms = 0, ...told: unknown[]) =>
          soon(work, Math.max(ms, 1_500), ...told)) as typeof setTimeout
      })
    },
  })
  await openPanel(page)
  await expect.poll(() => panel(page).getAttribute('lang')).toBe('en')
  await expect.poll(() => panel(page).evaluate((element) => element.closest('.dark') !== null)).toBe(true)
})
