import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { ShopperId, type SiteId } from '../../shared/ids'
import type { RefusalCode } from '../../shared/refusals'
import { ShopperAuth } from '../../shared/shopper-protocol'
import { seeChat } from '../operations/see-tag'
import { Refused } from '../refused'
import type { Shopper } from '../rules/access'
import type { TokenClaims } from '../rules/shopper-token'
import type { turnstile } from '../turnstile'
import { addressOf } from './address'
import type { DoorCore } from './door-core'
import { findToken } from './find-token'
import { logIgnoredClaims } from './ignored-claims'
import type { Limits } from './limits'
import { noteRefusedPages } from './note-refused-pages'
import { isAllowedOrigin } from './origin'
import { logRefusedPages } from './refused-pages'
import { readShopperToken } from './shopper-token'
import type { ReadSites, SiteDoor } from './site-doors'
import type { ShopperData, ShopperSocket } from './sockets'
import { vouchedShopper } from './vouched-shopper'

type Entrance = { readSites: ReadSites; proxies: number; pass: ReturnType<typeof turnstile> }
type Notes = { logRefused: ReturnType<typeof logRefusedPages>; noteRefused: ReturnType<typeof noteRefusedPages> }
type Came = Omit<z.output<typeof ShopperAuth>, 'site'> & { site: SiteDoor }

/** Says who is at a connection, or refuses it. What is read of a crowd for it waits at the turnstile too. */
export function recogniser(core: DoorCore, limits: Limits, entrance: Entrance): (socket: ShopperSocket) => Promise<ShopperData> {
  const notes = { logRefused: logRefusedPages(core), noteRefused: noteRefusedPages(core, limits) }
  const logIgnored = logIgnoredClaims(core)
  return async (socket) => {
    const { site, ...came } = await enter(core, socket, entrance, notes)
    const data = await entrance.pass(() => identify(core, site, came))
    if (data.identityIgnored.length > 0) logIgnored(site, data.identityIgnored)
    return data
  }
}

/** Which site's page it is, which must be allowed to. */
async function enter(core: DoorCore, socket: ShopperSocket, { readSites, proxies }: Entrance, { logRefused, noteRefused }: Notes): Promise<Came> {
  const auth = ShopperAuth.safeParse(socket.handshake.auth)
  if (!auth.success) throw new Refused(auth.error.issues.some((issue) => issue.path[0] === 'protocol') ? 'other-version' : 'invalid')
  // Between processes sockets are told of with their handshake; who signs for whom must not travel.
  delete socket.handshake.auth.identity
  const site = (await readSites()).find(({ key }) => key === auth.data.site)
  const { headers } = socket.handshake
  const refused = (code: RefusalCode) => {
    logRefused({ origin: headers.origin, site: auth.data.site, code })
    return new Refused(code)
  }
  if (!site) throw refused('not-found')
  if (!isAllowedOrigin(headers, core.publicUrl, site.allowedOrigins)) {
    noteRefused(site, headers.origin, addressOf(socket.request, proxies))
    throw refused('forbidden')
  }
  if (!site.seen && headers.origin && site.allowedOrigins.includes(headers.origin)) noteSeen(core, site.id, headers.origin)
  return { ...auth.data, site }
}

function noteSeen(core: DoorCore, site: SiteId, origin: string): void {
  seeChat(core, site, origin).catch((error: unknown) => core.log.warn({ err: error }, 'the chat on a page could not be noted'))
}

async function identify(core: DoorCore, site: SiteDoor, { token, language, timeZone, identity }: Omit<Came, 'site'>): Promise<ShopperData> {
  const known = await findToken(core, site.id, token)
  const claims: TokenClaims = known ?? { id: ShopperId.parse(randomUUID()), vouched: null }
  const who: Shopper = { kind: 'shopper', id: claims.id, site: site.id, language: language.toLowerCase().split('-')[0] ?? 'en', timeZone }
  if (identity === null) return { who, token: claims, identityFault: !known && wasVouched(core, site, token) ? 'ended' : null, identityIgnored: [] }
  return vouchedShopper(core, site, { who, claims, isNew: !known }, identity)
}

/** Whether they came with a token that a signed identity once opened. */
const wasVouched = (core: DoorCore, site: SiteDoor, token: string | null) => Boolean(token && readShopperToken(core.secret, site.id, token)?.vouched)
