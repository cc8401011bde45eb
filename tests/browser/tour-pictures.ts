import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { desktop, openBrowser, phone, visitShop } from '../support/chromium'
import { firstSite, setUpOwner } from '../support/people'
import { ServerProcess } from '../support/server-process'
import { tourPanel } from './panel-tour'
import { redrawn } from './redrawn'
import { inLanguage } from './shopper-acts'

/** A picture of each thing that the panel can show, to be looked at: phone and desktop, light and dark, and the phone in five more languages. */
const out = join(import.meta.dirname, 'out')
const schemes = ['light', 'dark'] as const
const tours: { name: string; device: BrowserContextOptions; language: string }[] = [
  { name: 'desktop', device: desktop, language: 'en' },
  { name: 'phone', device: phone, language: 'en' },
  ...['ro', 'pl', 'it', 'uk', 'ar'].map((language) => ({ name: language, device: phone, language })),
]

const browser = await openBrowser()
try {
  for (const tour of tours) await take(tour)
} finally {
  await browser.close()
}
console.log(`The pictures are in ${out}`)

async function take({ name, device, language }: (typeof tours)[number]): Promise<void> {
  const server = await ServerProcess.start()
  try {
    const owner = await setUpOwner(server)
    const { id, key: _, tagSeen: __, ...settings } = await firstSite(owner)
    await owner.ask('edit-site', { ...settings, name: 'Atelier Lut', site: id })
    const come = async () => (await visitShop(browser, server.url, { ...device, prepare: inLanguage(language, language === 'ar' ? 'rtl' : 'ltr') })).page
    let stop = 0
    await mkdir(join(out, name), { recursive: true })
    await tourPanel({ owner, come, language }, async (page, state) => {
      stop++
      for (const colorScheme of language === 'en' ? schemes : ['light' as const]) {
        await page.evaluate(() => (document.documentElement.style.colorScheme = 'light dark'))
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await redrawn(page)
        await page.screenshot({ path: join(out, name, `${String(stop).padStart(2, '0')} ${state}, ${colorScheme}.png`) })
      }
    })
  } finally {
    await server.dispose()
  }
}
