import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { alwaysOpen } from '../../support/always-open'
import { openBrowser, visitConsole, visitShop } from '../../support/chromium'
import { setFirstSite, setUpOwner } from '../../support/people'
import { ServerProcess } from '../../support/server-process'
import { HostPages } from '../hostile/host-pages'
import { redrawn } from '../redrawn'
import { inLanguage } from '../shopper-acts'
import { tourBell } from './bell-tour'
import { tourConsole } from './console-tour'
import { tourPanel } from './panel-tour'

/** A picture of each thing that bell, panel and console can show, to be looked at. After `--`: the languages and tours that are wanted, else all. */
const out = join(import.meta.dirname, '../out')
const wanted = process.argv.slice(2)
const among = <Name extends string>(names: Name[]) =>
  names.some((name) => wanted.includes(name)) ? names.filter((name) => wanted.includes(name)) : names
const tours = among(['panel', 'bell', 'console'])
const languages = among(['en', 'ro', 'ar', 'pl', 'it', 'uk'])
const sizes = { desktop: [1440, 900], phone: [390, 844], flat: [1280, 560], sideways: [700, 330] } as const
type Size = keyof typeof sizes

/** In English every size and both schemes, but not all of both. */
const ways = (language: string): [Size, 'light' | 'dark'][] =>
  language === 'en'
    ? [
        ['desktop', 'light'],
        ['desktop', 'dark'],
        ['phone', 'light'],
        ['phone', 'dark'],
        ['flat', 'light'],
        ['sideways', 'dark'],
      ]
    : [
        ['desktop', 'dark'],
        ['phone', 'light'],
      ]

const browser = await openBrowser()
try {
  for (const language of languages)
    for (const tour of tours) if (tour !== 'console' || language !== 'ar') await take(tour, language)
} finally {
  await browser.close()
}
console.log(`The pictures are in ${out}`)

async function take(tour: (typeof tours)[number], language: string): Promise<void> {
  const [server, pages] = await Promise.all([ServerProcess.start(), HostPages.start()])
  const folder = join(out, language, tour)
  await mkdir(folder, { recursive: true })
  let stop = 0
  const look = async (page: Page, state: string) => {
    stop++
    const before = page.viewportSize()!
    for (const [size, colorScheme] of ways(language)) {
      const [width, height] = sizes[size]
      await page.setViewportSize({ width, height })
      if (tour !== 'console') await page.evaluate(() => (document.documentElement.style.colorScheme = 'light dark'))
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await redrawn(page)
      await page.screenshot({
        path: join(folder, `${String(stop).padStart(2, '0')} ${state}, ${size} ${colorScheme}.png`),
      })
    }
    await page.setViewportSize(before)
    await redrawn(page)
  }
  try {
    const owner = await setUpOwner(server)
    await setFirstSite(owner, { name: 'Atelier Lut', ...alwaysOpen })
    const prepare = inLanguage(language, language === 'ar' ? 'rtl' : 'ltr')
    const come = async () => (await visitShop(browser, server.url, { prepare })).page
    const comeElsewhere = async () => (await visitShop(browser, pages.url, { path: '/' })).page
    const atConsole = async (path: string, signedIn = true) =>
      (await visitConsole(browser, server.url, { as: signedIn ? owner : undefined, path, locale: language })).page
    if (tour === 'panel') await tourPanel({ owner, come, language }, look)
    if (tour === 'bell') await tourBell({ owner, pages, come, comeElsewhere, language }, look)
    if (tour === 'console') await tourConsole({ owner, language, open: atConsole }, look)
  } finally {
    pages.close()
    await server.dispose()
  }
}
