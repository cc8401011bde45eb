import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright'
import { borrow } from './borrow'
import type { SignedIn } from './people'

export const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} satisfies BrowserContextOptions
export const desktop = { viewport: { width: 1280, height: 800 } } satisfies BrowserContextOptions

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The system's Chromium, headless, for its caller alone. `goesBack`: with the back/forward cache, as in people's
 * browsers.
 */
export async function openBrowser({ goesBack = false } = {}): Promise<Browser> {
  const ignoreDefaultArgs = goesBack ? ['--disable-back-forward-cache'] : []
  return chromium.launch({ executablePath: await borrow('chromium'), headless: true, args: flags, ignoreDefaultArgs })
}

let shared: Promise<Browser> | null = null
/** One for all test files of a worker. Each page has its own context. Opened again after a crash. */
export async function sharedBrowser(): Promise<Browser> {
  const open = await shared
  if (open?.isConnected()) return open
  shared = openBrowser()
  return shared
}

/** A page in its own context, and what went wrong on it: script errors, failed resources, CSP violations. */
export type Visit = { page: Page; complaints: string[]; leave: () => Promise<void> }

/** Runs before the page is loaded: routes, scripts, a storage that fails. */
export type Prepare = (page: Page) => Promise<unknown>

/** A shopper opens a page of the demo shop. */
export async function visitShop(
  browser: Browser,
  url: string,
  { path = '/demo/', prepare, ...options }: BrowserContextOptions & { path?: string; prepare?: Prepare } = {},
): Promise<Visit> {
  const visit = await newVisit(browser, options)
  await prepare?.(visit.page)
  await visit.page.goto(url + path)
  return visit
}

/** An agent opens the console, already signed in when given their session. */
export async function visitConsole(
  browser: Browser,
  url: string,
  {
    as,
    path = '/console/',
    prepare,
    ...options
  }: BrowserContextOptions & { as?: SignedIn; path?: string; prepare?: Prepare } = {},
): Promise<Visit> {
  const visit = await newVisit(browser, options)
  if (as) await visit.page.context().addCookies(cookiesOf(as))
  await prepare?.(visit.page)
  await visit.page.goto(url + path)
  return visit
}

async function newVisit(browser: Browser, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Bucharest', ...desktop, ...options })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return { page, complaints, leave: () => context.close() }
}

function cookiesOf({ cookie, url }: SignedIn) {
  return cookie.split('; ').map((pair) => {
    const [name, ...value] = pair.split('=')
    return { name: name!, value: value.join('='), url, httpOnly: true, sameSite: 'Lax' as const }
  })
}
