import type { Browser, Page } from 'playwright'
import { setTimeout as pause } from 'node:timers/promises'

/** One visit. Times in milliseconds; `ours`: of what came from the chat's server. */
export type Load = {
  load: number
  paint: number
  shift: number
  mainThread: number
  longTasks: number
  ourLongest: number
  requests: number
  bytes: number
  open: number
}

/** DevTools' preset "Slow 4G", in bytes a second. */
const slow4g = {
  offline: false,
  downloadThroughput: (1_600_000 / 8) * 0.9,
  uploadThroughput: (750_000 / 8) * 0.9,
  latency: 150 * 3.75,
}
const slower = 4
const settleMs = 2_000

/** Loads the page in a browser that has nothing of it; with `use`, opens the panel then. */
export async function load(browser: Browser, url: string, chat: string, use: boolean): Promise<Load> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const traffic = { requests: 0, bytes: 0 }
    session.on('Network.requestWillBeSent', () => traffic.requests++)
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (traffic.bytes += encodedDataLength))
    await session.send('Network.enable')
    await session.send('Performance.enable')
    await session.send('Network.emulateNetworkConditions', slow4g)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await page.addInitScript(watch)
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 })
    await page.waitForLoadState('networkidle')
    await pause(settleMs)
    const open = use ? await openPanel(page) : 0
    const { metrics } = await session.send('Performance.getMetrics')
    const mainThread = metrics.find(({ name }) => name === 'TaskDuration')!.value * 1_000
    return { ...(await page.evaluate(seen, chat)), ...traffic, mainThread, open }
  } finally {
    await context.close()
  }
}

/** From the tap until one can write. */
async function openPanel(page: Page): Promise<number> {
  const began = performance.now()
  await page.locator('button.bell').tap()
  await page.locator('.panel .expect:not(.connecting)').waitFor({ timeout: 120_000 })
  await page.locator('.panel textarea').waitFor()
  const took = performance.now() - began
  await pause(settleMs)
  return took
}

type Entry = PerformanceEntry & { value: number; scripts?: { sourceURL: string; duration: number }[] }
declare global {
  interface Window {
    entries: Entry[]
  }
}

/** The last tells who worked in a frame that took more than 50 ms. No function in it is named: the page knows no helper for that. */
function watch(): void {
  window.entries = []
  for (const type of ['layout-shift', 'longtask', 'largest-contentful-paint', 'long-animation-frame']) {
    new PerformanceObserver((list) => void window.entries.push(...(list.getEntries() as Entry[]))).observe({
      type,
      buffered: true,
    })
  }
}

function seen(chat: string): Pick<Load, 'load' | 'paint' | 'shift' | 'longTasks' | 'ourLongest'> {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const shift = window.entries.reduce(
    (sum, { entryType, value }) => (entryType === 'layout-shift' ? sum + value : sum),
    0,
  )
  const paint = window.entries.findLast(({ entryType }) => entryType === 'largest-contentful-paint')?.startTime ?? NaN
  const longTasks = window.entries.filter(({ entryType }) => entryType === 'longtask').length
  const ours = window.entries
    .flatMap(({ scripts }) => scripts ?? [])
    .filter(({ sourceURL }) => sourceURL.startsWith(chat))
    .map(({ duration }) => duration)
  return { load: navigation!.loadEventEnd, paint, shift, longTasks, ourLongest: Math.max(0, ...ours) }
}
