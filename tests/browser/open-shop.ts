import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { SiteSettings } from '../../shared/site'
import { alwaysOpen } from '../support/always-open'
import { sharedBrowser, visitConsole, visitShop, type Prepare, type Visit } from '../support/chromium'
import { ana, setFirstSite, setUpOwner, type SignedIn } from '../support/people'
import { ServerProcess, type Settings } from '../support/server-process'
import { keepPresent, openAgent } from '../support/sockets'
import { accept } from './agent-acts'

type Coming = BrowserContextOptions & {
  path?: string
  /** What goes wrong on the page is the point of the test. */ forgiven?: boolean
}

/** A real server and browser for the tests of one file. Ana owns the shop; who comes in goes home after the test, without a complaint. */
export class OpenShop {
  server!: ServerProcess
  browser!: Browser
  owner!: SignedIn
  private visits: (Visit & { forgiven: boolean })[] = []
  private leaving: (() => void)[] = []

  /** `at`: a shop elsewhere that carries the tag; by default the demo shop. */
  async shopper({
    forgiven,
    at = this.server.url,
    ...options
  }: Coming & { at?: string; prepare?: Prepare } = {}): Promise<Page> {
    return this.came(await visitShop(this.browser, at, options), forgiven)
  }

  /** At the console; on duty unless they come to look only. */
  async agent(
    as: SignedIn = this.owner,
    { forgiven, accepting = true, ...options }: Coming & { accepting?: boolean; prepare?: Prepare } = {},
  ): Promise<Page> {
    const page = this.came(await visitConsole(this.browser, this.server.url, { as, ...options }), forgiven)
    await accept(page, accepting)
    return page
  }

  /** On duty without a console of their own, where what the shopper sees is the point: a page takes two seconds to open. */
  async present(as: SignedIn = this.owner): Promise<void> {
    const agent = await openAgent(as, { accepting: true })
    const rest = keepPresent(agent)
    this.leaving.push(() => {
      rest()
      agent.socket.disconnect()
    })
  }

  /** Somebody who is not signed in. */
  async stranger(path: string, { forgiven, ...options }: Coming = {}): Promise<Page> {
    return this.came(await visitConsole(this.browser, this.server.url, { ...options, path }), forgiven)
  }

  /** Changes some of the first site's settings. */
  setSite(change: Partial<SiteSettings>): Promise<void> {
    return setFirstSite(this.owner, change)
  }

  /** As many conversations at once as a test likes to begin. */
  async giveSeats(): Promise<void> {
    const { id, name, role, languages, departments } = this.owner.me
    await this.owner.ask('edit-agent', { agent: id, name, role, languages, departments, capacity: 50 })
  }

  /** Another page of somebody who is here already: their tab, sharing what the browser keeps. */
  async tabBeside(page: Page, path = '/demo/'): Promise<Page> {
    const tab = await page.context().newPage()
    await tab.goto(this.server.url + path)
    return tab
  }

  private came(visit: Visit, forgiven = false): Page {
    this.visits.push({ ...visit, forgiven })
    return visit.page
  }

  async allLeave(): Promise<void> {
    const visits = this.visits.splice(0)
    const complaints = visits.filter(({ forgiven }) => !forgiven).flatMap((visit) => visit.complaints)
    for (const { leave } of visits) await leave()
    for (const leave of this.leaving.splice(0)) leave()
    if (complaints.length > 0) throw new Error(`A page complained: ${complaints.join('; ')}`)
  }
}

/** Opens the shop before the tests of this file, and closes it after them. */
export function openShop(settings: Settings = {}): OpenShop {
  const shop = new OpenShop()
  beforeAll(async () => {
    ;[shop.server, shop.browser] = await Promise.all([ServerProcess.start(settings), sharedBrowser()])
    shop.owner = await setUpOwner(shop.server, ana)
    await shop.setSite(alwaysOpen)
  })
  afterEach(() => shop.allLeave())
  afterAll(() => shop.server?.dispose())
  return shop
}
