import { expect, test } from 'vitest'
import { openShop } from './open-shop'
import { tourPanel } from './tours/panel-tour'
import { redrawn } from './redrawn'
import { spills } from './spills'

const shop = openShop()

const windows = [
  { what: '200 % of a laptop', viewport: { width: 640, height: 400 }, forcedColors: 'none' },
  { what: '400 % of it, in the colours of the system', viewport: { width: 320, height: 256 }, forcedColors: 'active' },
  { what: 'a phone with its keyboard up', viewport: { width: 390, height: 430 }, forcedColors: 'none' },
] as const

test(
  'zoomed in, with the keyboard up and in the colours of the system, nothing of the panel is cut off (S15)',
  { timeout: 400_000 },
  async () => {
    await tourPanel({ owner: shop.owner, come: () => shop.shopper({ forgiven: true }) }, async (page, state) => {
      for (const { what, viewport, forcedColors } of windows) {
        await page.setViewportSize(viewport)
        await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' })
        await redrawn(page)
        expect([state, what, ...(await spills(page))]).toEqual([state, what])
      }
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
    })
  },
)
