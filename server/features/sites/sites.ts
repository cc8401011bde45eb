import { randomBytes, randomUUID } from 'node:crypto'
import type { AgentRequests } from '../../../shared/agent-protocol'
import { SiteId } from '../../../shared/ids'
import type { Input, Output } from '../../../shared/request'
import {
  defaultColour,
  mostOrigins,
  panelLanguages,
  type RefusedPage,
  type Site,
  type SiteSettings,
} from '../../../shared/site'
import type { AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import type { Tx } from '../../store/store'
import type { Tables } from '../../store/tables'
import { lockSite } from './lock-site'
import { deleteRefusedOrigins, readRefusedOrigins } from './refused-origins'
import { settingsOf } from './site-settings'
import { readSetting, getOrCreateSetting, writeSetting } from './workspace-settings'

export const sites = (context: Context): Promise<Output<AgentRequests, 'sites'>> =>
  context.store.read(async (tx) => {
    const rows = await tx.db.selectFrom('sites').selectAll().orderBy('created_at').execute()
    const [demo, refused] = [await readSetting<SiteId>(tx, 'demo-site'), await readRefusedOrigins(tx)]
    return {
      sites: rows.map((row) => siteOf(row, { isDemo: row.id === demo, refused: refused.get(row.id) ?? [] })),
      publicUrl: context.publicUrl,
      demoUrl: context.demo ? `${context.publicUrl}/demo/` : null,
    }
  })

export async function addSite(
  context: Context,
  _who: AgentPrincipal,
  settings: Input<AgentRequests, 'add-site'>,
): Promise<{ site: Site }> {
  const site = await context.store.transaction((tx) => insertSite(tx, SiteId.parse(randomUUID()), settings))
  return changed(context, site)
}

export async function editSite(
  context: Context,
  _who: AgentPrincipal,
  { site: id, ...settings }: Input<AgentRequests, 'edit-site'>,
): Promise<{ site: Site }> {
  const site = await context.store.transaction(async (tx) => {
    const row = await tx.db
      .updateTable('sites')
      .set({ name: settings.name, settings_json: JSON.stringify(settings) })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst()
    if (!row) throw new Refused('not-found')
    await deleteRefusedOrigins(tx, id, settings.allowedOrigins)
    return readSite(tx, row)
  })
  context.bus.notifyRouting()
  return changed(context, site)
}

/** Allows one more origin. */
export async function allowOrigin(
  context: Context,
  _who: AgentPrincipal,
  { site: id, origin }: Input<AgentRequests, 'allow-origin'>,
): Promise<{ site: Site }> {
  const site = await context.store.transaction(async (tx) => {
    // Otherwise two simultaneous calls could lose one of the origins.
    await lockSite(tx, id)
    const row = await tx.db.selectFrom('sites').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const settings = settingsOf(row)
    const allowedOrigins = [...new Set([...settings.allowedOrigins, origin])]
    if (allowedOrigins.length > mostOrigins) throw new Refused('conflict')
    const settings_json = JSON.stringify({ ...settings, allowedOrigins })
    await tx.db.updateTable('sites').set({ settings_json }).where('id', '=', id).execute()
    await deleteRefusedOrigins(tx, id, [origin])
    return readSite(tx, { ...row, settings_json })
  })
  return changed(context, site)
}

/** The site of our demo pages, created at the first start. Returns its key. */
export const ensureDemoSite = (context: Pick<Context, 'store'>): Promise<string> =>
  context.store.transaction(async (tx) => {
    const id = await getOrCreateSetting(tx, 'demo-site', SiteId.parse(randomUUID()))
    const known = await tx.db.selectFrom('sites').selectAll().where('id', '=', id).executeTakeFirst()
    if (!known) return (await insertSite(tx, id, demoSite)).key
    return isDemo(known) ? known.key : anotherDemo(tx, id)
  })

/**
 * With an allowed origin the demo's site has become a shop: the demo gets another, so that demo conversations stay out
 * of the shop's.
 */
async function anotherDemo(tx: Tx, was: SiteId): Promise<string> {
  // One of several processes that start at once decides.
  await lockSite(tx, was)
  const now = await readSetting<SiteId>(tx, 'demo-site')
  if (now && now !== was)
    return (await tx.db.selectFrom('sites').select('key').where('id', '=', now).executeTakeFirstOrThrow()).key
  const next = SiteId.parse(randomUUID())
  await writeSetting(tx, 'demo-site', next)
  return (await insertSite(tx, next, demoSite)).key
}

const isDemo = (row: Pick<Tables['sites'], 'settings_json'>) => settingsOf(row).allowedOrigins.length === 0

const demoSite: SiteSettings = {
  name: 'Demo shop',
  allowedOrigins: [],
  colour: defaultColour,
  position: 'right',
  theme: 'auto',
  bottom: null,
  side: null,
  label: null,
  languages: [...panelLanguages],
  ask: [],
  departments: [],
  usesRoster: false,
  hours: null,
  answerWithin: 120,
  noAnswerAfter: 90,
}

async function insertSite(tx: Tx, id: SiteId, settings: SiteSettings): Promise<Site> {
  const row = {
    id,
    key: randomBytes(12).toString('base64url'),
    name: settings.name,
    settings_json: JSON.stringify(settings),
    tag_seen_at: null,
    tag_seen_page: null,
    created_at: tx.now,
  }
  await tx.db.insertInto('sites').values(row).execute()
  return siteOf(row)
}

function changed(context: Context, site: Site): { site: Site } {
  context.bus.agents.publish(['agents'], 'changed', 'sites')
  return { site }
}

async function readSite(tx: Tx, row: Tables['sites']): Promise<Site> {
  return siteOf(row, {
    isDemo: row.id === (await readSetting<SiteId>(tx, 'demo-site')),
    refused: (await readRefusedOrigins(tx)).get(row.id) ?? [],
  })
}

export function siteOf(
  row: Tables['sites'],
  more: { isDemo: boolean; refused: RefusedPage[] } = { isDemo: false, refused: [] },
): Site {
  const settings = settingsOf(row)
  return {
    ...settings,
    id: row.id,
    key: row.key,
    tagSeen: row.tag_seen_at === null ? null : { at: row.tag_seen_at, page: row.tag_seen_page ?? '' },
    demo: more.isDemo && isDemo(row),
    refused: more.refused.filter(({ origin }) => !settings.allowedOrigins.includes(origin)),
  }
}
