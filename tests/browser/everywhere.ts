import type { Page } from 'playwright'
import { expect } from 'vitest'
import { stumbles } from '../support/axe'
import { allOr } from '../support/full'
import { redrawn } from './redrawn'

const desktop = { width: 1280, height: 800 }
/** Between them, both sizes and both schemes: colours do not depend on the size, nor room on the scheme. */
const ways = [
  { name: 'phone, dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { name: 'desktop, light', viewport: desktop, colorScheme: 'light' },
] as const

let looks = 0

/** What anybody would stumble over on this page as it stands, on a desktop in light and on a phone in dark; one state this way and the next that way where not all is gone through. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const found: string[] = []
  for (const way of allOr(ways, [ways[looks++ % 2]!])) {
    await show(page, way)
    for (const stumble of await stumbles(page)) found.push(`${what}, ${way.name}: ${stumble}`)
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (tooWide > 0) found.push(`${what}, ${way.name}: ${tooWide} pixels wider than the screen`)
  }
  // What follows on this page is on the desktop, whichever was looked at.
  await show(page, ways[1])
  expect(found).toEqual([])
}

async function show(page: Page, { viewport, colorScheme }: (typeof ways)[number]): Promise<void> {
  await page.setViewportSize(viewport)
  // A page that is both follows the device.
  await page.evaluate(() => (document.documentElement.style.colorScheme ||= 'light dark'))
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await redrawn(page)
}
