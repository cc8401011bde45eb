import { randomUUID } from 'node:crypto'
import { ShopperId, type SiteId } from '../../shared/ids'
import type { RefusalCode } from '../../shared/refusals'
import { ShopperAuth, shopperRequests } from '../../shared/shopper-protocol'
import { shopperOperations } from '../operations/operations'
import { seeChat } from '../operations/see-tag'
import { readShopFront, welcome, type ShopFront } from '../operations/welcome'
import { Refused } from '../refused'
import type { Shopper } from '../rules/access'
import { turnstile } from '../turnstile'
import { addressOf } from './address'
import { answerRequests } from './answer-requests'
import { atMostEvery } from './at-most-every'
import type { Boards } from './boards'
import type { DoorCore } from './door-core'
import { letIn } from './let-in'
import type { Limits } from './limits'
import { noteRefusedPages } from './note-refused-pages'
import { isAllowedOrigin } from './origin'
import { logRefusedPages } from './refused-pages'
import { readShopperToken, shopperToken } from './shopper-token'
import type { ReadSites } from './site-doors'
import type { ShopperData, ShopperServer, ShopperSocket } from './sockets'
import { vouchedShopper } from './vouched-shopper'

/** What is written down counts as a message does. */
const written = new Set<keyof typeof shopperRequests>(['send', 'visit', 'describe', 'end', 'leave', 'call-back', 'rate', 'edit', 'delete'])

/** Fewer than wait for a connection of the database's pool would be idle; more stand before everybody else. */
const greetedAtOnce = 8

/** The door for shoppers: who they are is settled once, on connecting; then each request is parsed, limited, operated, answered. */
export function openShopperDoor(core: DoorCore, server: ShopperServer, limits: Limits, boards: Boards, readSites: ReadSites, proxies: number): void {
  const identifying = { readSites, proxies, logRefused: logRefusedPages(core), noteRefused: noteRefusedPages(core, limits) }
  server.use((socket, next) => void letIn(core, limits, socket, next, async () => void Object.assign(socket.data, await identify(core, socket, identifying))))
  const pass = turnstile(greetedAtOnce)
  const fronts = shopFronts(core)
  server.on('connection', (socket) => {
    const { who } = socket.data
    // Before anything is read (D6): what happens from now on is heard.
    core.bus.admit(socket, { shopper: who.id })
    core.bus.admit(socket, { site: who.site })
    listen(core, socket, limits, addressOf(socket.request, proxies))
    pass(() => greet(core, socket, boards, fronts(who.site))).catch((error: unknown) => {
      core.log.error({ err: error }, 'a shopper could not be greeted')
      // Not for good: the client tries again with its usual delays.
      socket.conn.close()
    })
  })
}

type Identifying = { readSites: ReadSites; proxies: number; logRefused: ReturnType<typeof logRefusedPages>; noteRefused: ReturnType<typeof noteRefusedPages> }

async function identify(core: DoorCore, socket: ShopperSocket, { readSites, logRefused, noteRefused, proxies }: Identifying): Promise<ShopperData> {
  const auth = ShopperAuth.safeParse(socket.handshake.auth)
  if (!auth.success) throw new Refused(auth.error.issues.some((issue) => issue.path[0] === 'protocol') ? 'other-version' : 'invalid')
  const { token, language, timeZone, identity } = auth.data
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
  const id = (token && readShopperToken(core.secret, site.id, token)) || ShopperId.parse(randomUUID())
  const who: Shopper = { kind: 'shopper', id, site: site.id, language: language.toLowerCase().split('-')[0] ?? 'en', timeZone }
  return identity === null ? { who, identityFault: null } : vouchedShopper(core, site, who, identity)
}

function noteSeen(core: DoorCore, site: SiteId, origin: string): void {
  seeChat(core, site, origin).catch((error: unknown) => core.log.warn({ err: error }, 'the chat on a page could not be noted'))
}

/** Milliseconds for which a shop front is told to whoever comes: a crowd of thousands (F11) would else have it read for each. */
const frontLasts = 100

/** By site. Of what changes between the reading and the telling, the boards tell who is there; the site's look waits for the next connection. */
function shopFronts(core: DoorCore): (site: SiteId) => () => Promise<ShopFront> {
  const fronts = new Map<SiteId, () => Promise<ShopFront>>()
  return (site) => {
    const known = fronts.get(site) ?? atMostEvery(frontLasts, () => readShopFront(core, site))
    fronts.set(site, known)
    return known
  }
}

async function greet(core: DoorCore, socket: ShopperSocket, boards: Boards, readFront: () => Promise<ShopFront>): Promise<void> {
  // Gone again while they waited for their turn.
  if (!socket.connected) return
  const { who, identityFault } = socket.data
  const greeting = await welcome(core, who, readFront)
  socket.emit('welcome', { ...greeting, token: shopperToken(core.secret, who.site, who.id), identityFault })
  boards.greeted(socket, greeting)
}

function listen(core: DoorCore, socket: ShopperSocket, limits: Limits, address: string): void {
  answerRequests(core, limits, socket, shopperRequests, {
    admit: () => socket.data.who,
    operate: async (name, who: Shopper, input): Promise<unknown> => {
      if (written.has(name)) await limits.message(address)
      if (name === 'send') limits.site(who.site)
      return shopperOperations[name](core, who, input)
    },
  })
}
