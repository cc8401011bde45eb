import { expect, test } from 'vitest'
import { expectAccessible } from './everywhere'
import { openShop } from './open-shop'
import { tourPanel } from './tours/panel-tour'
import { inLanguage } from './shopper-acts'
import { spills } from './spills'

const shop = openShop()

test(
  'right to left, all that the panel shows can be used by everybody, in light and dark, on desktop and phone (S15, S19)',
  { timeout: 400_000 },
  async () => {
    const come = () => shop.shopper({ forgiven: true, prepare: inLanguage('ar', 'rtl') })
    await tourPanel({ owner: shop.owner, come, language: 'ar' }, async (page, state) => {
      await expectAccessible(page, state)
      for (const viewport of [
        { width: 390, height: 844 },
        { width: 1280, height: 800 },
      ]) {
        await page.setViewportSize(viewport)
        expect([state, viewport.width, ...(await spills(page))]).toEqual([state, viewport.width])
      }
    })
  },
)
