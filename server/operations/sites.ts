import { randomBytes, randomUUID } from 'node:crypto'
import type { AgentRequests } from '../../shared/agent-protocol'
import { SiteId } from '../../shared/ids'
import type { Input, Output } from '../../shared/request'
import { defaultColour, panelLanguages, type Site, type SiteSettings } from '../../shared/site'
import type { Core } from '../core'
import { Refused } from '../refused'
import type { AgentWho } from '../rules/access'
import { settingsOf } from '../rules/site-settings'
import type { Tx } from '../store/store'
import type { Tables } from '../store/tables'
import { settleSetting } from './settings'

export const sites = (core: Core): Promise<Output<AgentRequests, 'sites'>> =>
  core.store.read(async (tx) => ({
    sites: (await tx.db.selectFrom('sites').selectAll().orderBy('created_at').execute()).map(siteOf),
    publicUrl: core.publicUrl,
  }))

export async function addSite(core: Core, _who: AgentWho, settings: Input<AgentRequests, 'add-site'>): Promise<{ site: Site }> {
  const site = await core.store.transaction((tx) => insertSite(tx, SiteId.parse(randomUUID()), settings))
  return changed(core, site)
}

export async function editSite(core: Core, _who: AgentWho, { site: id, ...settings }: Input<AgentRequests, 'edit-site'>): Promise<{ site: Site }> {
  const site = await core.store.transaction(async (tx) => {
    const row = await tx.db
      .updateTable('sites')
      .set({ name: settings.name, settings_json: JSON.stringify(settings) })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst()
    if (!row) throw new Refused('not-found')
    return siteOf(row)
  })
  core.bus.stir()
  return changed(core, site)
}

/** The first site, which the demo shop shows; made at the first start. Returns its key. */
export const ensureDemoSite = (core: Pick<Core, 'store'>): Promise<string> =>
  core.store.transaction(async (tx) => {
    const id = await settleSetting(tx, 'demo-site', SiteId.parse(randomUUID()))
    const known = await tx.db.selectFrom('sites').select('key').where('id', '=', id).executeTakeFirst()
    return known?.key ?? (await insertSite(tx, id, firstSite)).key
  })

const firstSite: SiteSettings = {
  name: 'Demo shop',
  allowedOrigins: [],
  colour: defaultColour,
  position: 'right',
  theme: 'auto',
  languages: [...panelLanguages],
  ask: [],
  departments: [],
  usesRoster: false,
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

function changed(core: Core, site: Site): { site: Site } {
  core.bus.agents.publish(['agents'], 'changed', 'sites')
  return { site }
}

export const siteOf = (row: Tables['sites']): Site => ({
  ...settingsOf(row),
  id: row.id,
  key: row.key,
  tagSeen: row.tag_seen_at === null ? null : { at: row.tag_seen_at, page: row.tag_seen_page ?? '' },
})
