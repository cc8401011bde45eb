import type { Browser } from 'playwright'
import type { AgentId } from '../../shared/ids'
import { openBrowser, type visitShop } from '../support/chromium'
import { firstSite, join, maria, oksana, radu, setUpOwner, type SignedIn } from '../support/people'
import { freshDatabase, type Postgres } from '../support/postgres'
import { startRedis, type RedisProcess } from '../support/redis'
import { ServerProcess, type Settings } from '../support/server-process'
import { ToxicProxy } from '../support/toxic-proxy'
import { openReader, type Reader } from './books'
import type { Client } from './client'
import { createColleague, type Colleague } from './colleague'
import { Health } from './health'
import { openShopperPage, type ShopperPage } from './page'
import { createShopper, type Shopper } from './shopper'
import { until } from './until'
import { Watch } from './watch'

/** One process on SQLite, or two on PostgreSQL and Redis. */
export type Wish = {
  on: 'SQLite' | 'cluster'
  shoppers: number
  /** Additional shoppers at the real widget. */
  pages?: number
  settings?: (node: number) => Settings
  /** A PostgreSQL server for this world alone. */
  postgres?: Postgres
}

const giulia = { name: 'Giulia Ferri', email: 'giulia@atelier-lut.example', password: 'burnt clay 6' }
const pavel = { name: 'Pavel Nowak', email: 'pavel@atelier-lut.example', password: 'burnt clay 5' }
const seats = 50
const unlimited = {
  LIMIT_CONNECTIONS: '1000000',
  LIMIT_MESSAGES: '1000000',
  LIMIT_REQUESTS: '1000000',
  LIMIT_SITE_MESSAGES: '1000000',
}

/**
 * A shop at work: servers, two proxies before them that can fail separately, a team of six, and many shoppers who
 * write.
 */
export class World {
  readonly nodes: ServerProcess[] = []
  /** Half of the clients connect through each. */
  readonly lines: ToxicProxy[] = []
  readonly colleagues: Colleague[] = []
  readonly shoppers: Shopper[] = []
  readonly pages: ShopperPage[] = []
  /** Shoppers who have sent one message and stay. */
  readonly crowd: Shopper[] = []
  /** Agents who cannot renew their lease for longer than it lasts: they may lose their conversations (R4). */
  readonly unheard = new Set<AgentId>()
  readonly broken: string[] = []
  redis!: RedisProcess
  reader!: Reader
  watch!: Watch
  site!: string
  databaseUrl: string | null = null
  postgres: Postgres | undefined
  settings!: NonNullable<Wish['settings']>
  private health!: Health
  private readonly ends: (() => unknown)[] = []
  private opening: Promise<Browser> | null = null

  /** Resolves once everybody who writes has a conversation. */
  static async open(wish: Wish): Promise<World> {
    const world = new World()
    try {
      await world.startNodes(wish)
      await world.hire()
      await world.admit(wish)
    } catch (error) {
      await world.end()
      throw error
    }
    return world
  }

  get talkers(): Client[] {
    return [...this.shoppers, ...this.pages, ...this.colleagues]
  }

  get clients(): Client[] {
    return [...this.talkers, ...this.crowd]
  }

  /** A broken promise appears in the table and fails the run. */
  expect(holds: boolean, promise: string): void {
    if (!holds) this.broken.push(promise)
  }

  /** The agent disappears without a word and never comes back. */
  async lose(colleague: Colleague): Promise<void> {
    this.colleagues.splice(this.colleagues.indexOf(colleague), 1)
    await colleague.leave()
    await this.watch.lose(colleague.id)
  }

  newShopper(line: number, among: Shopper[] = this.shoppers): Shopper {
    const shopper = createShopper(
      `${among === this.crowd ? 'One of the crowd' : 'Shopper'} ${among.length + 1}`,
      this.lines[line]!.url,
      this.site,
    )
    this.ends.push(shopper.leave)
    among.push(shopper)
    return shopper
  }

  async newPage(line: number, options?: Parameters<typeof visitShop>[2]): Promise<ShopperPage> {
    const browser = await this.browser()
    const page = await openShopperPage(
      `Ioana at page ${this.pages.length + 1}`,
      browser,
      this.lines[line]!.url,
      options,
    )
    this.pages.push(page)
    return page
  }

  browser(): Promise<Browser> {
    return (this.opening ??= openBrowser({ goesBack: true }))
  }

  atEnd(work: () => unknown): void {
    this.ends.push(work)
  }

  async end(): Promise<void> {
    await this.opening?.then((browser) => browser.close())
    for (const end of this.ends.splice(0).toReversed()) await end()
  }

  private async startNodes({ on, settings = () => ({}), postgres }: Wish): Promise<void> {
    this.settings = settings
    for (const preferred of [0, 1]) {
      const line = await ToxicProxy.start(() => this.health.order(preferred % this.nodes.length))
      this.ends.push(() => line.down())
      this.lines.push(line)
    }
    const shared = on === 'cluster' ? await this.startShared(postgres) : {}
    for (let node = 0; node < (on === 'cluster' ? 2 : 1); node++) {
      const server = await ServerProcess.start({
        ...unlimited,
        ...shared,
        PUBLIC_URL: this.lines[node]!.url,
        ...settings(node),
      })
      this.ends.push(() => server.dispose())
      this.nodes.push(server)
    }
    this.health = new Health(this.nodes)
    this.ends.push(() => this.health.end())
    this.reader = await openReader({ databaseUrl: this.databaseUrl, dataDir: this.nodes[0]!.dataDir })
    this.watch = new Watch(this.reader)
    this.ends.push(
      () => this.reader.close(),
      () => this.watch.end(),
    )
  }

  private async startShared(postgres?: Postgres): Promise<Settings> {
    const [database, redis] = [await freshDatabase(postgres?.url), await startRedis()]
    this.ends.push(database.drop, redis.stop)
    this.databaseUrl = database.url
    this.postgres = postgres
    this.redis = redis
    return { DATABASE_URL: database.url, REDIS_URL: redis.url }
  }

  private async hire(): Promise<void> {
    // Only the link that was printed last is valid.
    const owner = await setUpOwner(this.nodes.at(-1)!)
    await owner.ask('edit-agent', {
      agent: owner.me.id,
      name: owner.me.name,
      role: 'owner',
      capacity: seats,
      languages: [],
      departments: [],
    })
    const team: SignedIn[] = [owner]
    for (const person of [maria, radu, oksana, pavel, giulia]) team.push(await join(owner, person, { capacity: seats }))
    this.site = (await firstSite(owner)).key
    for (const [index, member] of team.entries()) {
      const colleague = createColleague({ ...member, url: this.lines[index % 2]!.url })
      this.ends.push(colleague.leave)
      this.colleagues.push(colleague)
    }
    await until('everybody of the team is online', () => this.colleagues.every(({ isLive }) => isLive()))
    for (const colleague of this.colleagues) await colleague.accept(true)
  }

  private async admit({ shoppers, pages = 0 }: Wish): Promise<void> {
    for (let count = 0; count < pages; count++) await this.newPage(count % this.nodes.length)
    for (let count = 0; count < shoppers; count++) this.newShopper(count % 2)
    for (const client of this.clients) client.say(`${client.name} says hello`)
    await until('everybody is in a conversation', () =>
      this.clients.every((client) => client.isLive() && client.isAnswered()),
    )
  }
}
