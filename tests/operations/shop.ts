import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { AgentPrincipal, ShopperPrincipal } from '../../server/access'
import type { Context } from '../../server/context'
import { insertAgent } from '../../server/features/agents/insert-agent'
import { setAccepting } from '../../server/features/agents/presence/set-accepting'
import { conversationOf } from '../../server/features/conversations/log/conversation-row'
import { postMessage } from '../../server/features/messages/post-message'
import { reply } from '../../server/features/messages/reply'
import { addSite } from '../../server/features/sites/sites'
import { sweep } from '../../server/jobs/sweep'
import type { Store } from '../../server/store/store'
import type { Tables } from '../../server/store/tables'
import type { Conversation } from '../../shared/conversation'
import type { EventOf, Kind, LogEvent } from '../../shared/events'
import { AgentId, ShopperId, type ConversationId } from '../../shared/ids'
import type { Input } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import { SiteSettings, type Site } from '../../shared/site'
import { AgentSettings } from '../../shared/team'
import { alwaysOpen } from '../support/always-open'
import { atTime, Clock, createCore, inspected, recordingBus, type RecordingBus } from '../support/core'
import { newGround, type DatabaseName, type Ground } from '../support/stores'
import { rulesKept } from './rules-kept'

const tables = [
  'attachments',
  'events',
  'conversations',
  'shoppers',
  'rosters',
  'sessions',
  'links',
  'agents',
  'site_keys',
  'refused_pages',
  'sites',
  'departments',
  'settings',
] as const
/** A Monday, ten o'clock in Bucharest. */
const monday = '2026-03-02T08:00:00Z'

const admin: AgentPrincipal = { kind: 'agent', id: AgentId.parse(randomUUID()), role: 'owner', session: 'owner' }
export const newId = (): string => randomUUID()

/** A shop on a real database at a time that stands still: its team and shoppers, and the rules looked after at every commit. */
export class Shop {
  context!: Context
  bus!: RecordingBus
  clock!: Clock
  site!: Site
  readonly owner = admin
  private ground!: Ground
  private stores: Store[] = []
  private database!: DatabaseName

  async open(database: DatabaseName): Promise<void> {
    this.database = database
    this.ground = await newGround(database)
    this.stores = [await this.ground.open()]
  }

  private fresh(): void {
    this.clock = new Clock(monday)
    this.bus = recordingBus()
    this.context = this.coreOn(this.stores[0]!)
  }

  /** The database without a time of ours. */
  get store(): Store {
    return this.stores[0]!
  }

  /** The address of the database. */
  get where(): string {
    return this.ground.where
  }

  private coreOn(store: Store): Context {
    return createCore(inspected(atTime(store, this.clock), rulesKept), this.bus)
  }

  /** Another process on the same database; SQLite has but one, which is then this. */
  async anotherProcess(): Promise<Context> {
    if (this.database === 'SQLite') return this.context
    const store = await this.ground.open()
    this.stores.push(store)
    return this.coreOn(store)
  }

  /** Empty again, with one site that keeps no roster. */
  async clear(): Promise<void> {
    this.fresh()
    await this.context.store.transaction(async ({ db }) => {
      for (const table of tables) await db.deleteFrom(table).execute()
      await db.updateTable('search_progress').set({ reached: 0 }).execute()
    })
    this.site = await this.addSite({})
  }

  async dispose(): Promise<void> {
    await Promise.all(this.stores.map((store) => store.close()))
    await this.ground.dispose()
  }

  async addSite(settings: Partial<SiteSettings>): Promise<Site> {
    return (
      await addSite(
        this.context,
        admin,
        SiteSettings.parse({
          name: 'Atelier Lut',
          allowedOrigins: [],
          ...(settings.usesRoster ? {} : alwaysOpen),
          ...settings,
        }),
      )
    ).site
  }

  /** Somebody of the team, accepting unless told otherwise. */
  async hire(
    name: string,
    settings: Partial<AgentSettings> = {},
    { accepting = true } = {},
  ): Promise<AgentPrincipal & { name: string }> {
    const full = AgentSettings.parse({ name, role: 'agent', capacity: 3, languages: [], departments: [], ...settings })
    const id = await this.context.store.transaction((tx) =>
      insertAgent(tx, `${newId()}@atelier-lut.example`, full, 'no password'),
    )
    const who = { kind: 'agent' as const, id, role: full.role, session: newId(), name }
    if (accepting) await setAccepting(this.context, who, { accepting })
    return who
  }

  shopper(language = 'en', site = this.site): ShopperPrincipal {
    return { kind: 'shopper', id: ShopperId.parse(randomUUID()), site: site.id, language, timeZone: 'Europe/Bucharest' }
  }

  say(who: ShopperPrincipal, text: string, more: Partial<Input<ShopperRequests, 'send'>> = {}) {
    return postMessage(this.context, who, {
      clientMessageId: newId(),
      text,
      contact: {},
      department: null,
      page: null,
      ...more,
    })
  }

  /** A new shopper writes; answers their conversation. */
  async begins({
    language = 'en',
    site = this.site,
    ...more
  }: { language?: string; site?: Site } & Partial<Input<ShopperRequests, 'send'>> = {}): Promise<ConversationId> {
    return (await this.say(this.shopper(language, site), 'Is the blue mug in stock?', more)).conversation
  }

  /** By the epoch that an up-to-date console would name. */
  async reply(who: AgentPrincipal, conversation: ConversationId, text: string) {
    return reply(this.context, who, { ...(await this.order(conversation)), clientMessageId: newId(), text })
  }

  async order(conversation: ConversationId) {
    return { conversation, commandId: newId(), epoch: (await this.row(conversation)).epoch }
  }

  sweep = () => sweep(this.context)

  row(id: ConversationId): Promise<Tables['conversations']> {
    return this.context.store.read(({ db }) =>
      db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    )
  }

  async conversation(id: ConversationId): Promise<Conversation> {
    return conversationOf(await this.row(id))
  }

  async log(id: ConversationId): Promise<LogEvent[]> {
    const rows = await this.context.store.read(({ db }) =>
      db.selectFrom('events').select('event_json').where('conversation_id', '=', id).orderBy('seq').execute(),
    )
    return rows.map((row) => JSON.parse(row.event_json) as LogEvent)
  }

  async last<K extends Kind>(id: ConversationId, kind: K): Promise<EventOf<K> | undefined> {
    return (await this.log(id)).findLast((event): event is EventOf<K> => event.kind === kind)
  }

  agent(who: { id: AgentId }): Promise<Tables['agents']> {
    return this.context.store.read(({ db }) =>
      db.selectFrom('agents').selectAll().where('id', '=', who.id).executeTakeFirstOrThrow(),
    )
  }
}

/** A shop for the tests of one `describe`, emptied before each; after each, all rules must hold. */
export function useShop(database: DatabaseName): Shop {
  const shop = new Shop()
  beforeAll(() => shop.open(database))
  beforeEach(() => shop.clear())
  afterEach(() => shop.context.store.read(rulesKept))
  afterAll(() => shop.dispose())
  return shop
}
