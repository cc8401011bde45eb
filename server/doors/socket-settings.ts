import type { IncomingMessage } from 'node:http'
import type { ServerOptions } from 'socket.io'
import { Refused } from '../refused'
import type { DoorCore } from './door-core'
import type { Limits } from './limits'
import type { Networks } from './meter/networks'
import { noteRefusedPages, siteKeyOf } from './note-refused-pages'
import { isAllowedOrigin, isOwnOrigin } from './origin'
import { logRefusedPages } from './refused-pages'
import type { ReadSites } from './site-doors'

/** `tests/rules.md`, Sockets: each of these is there because its default loses something. */
export const engineSettings = (path: string): Partial<ServerOptions> => ({
  path,
  transports: ['websocket'],
  pingInterval: 20_000,
  pingTimeout: 20_000,
  maxHttpBufferSize: 65_536,
  connectTimeout: 10_000,
  perMessageDeflate: false,
  httpCompression: false,
  serveClient: false,
  // The other server's upgrades are on this HTTP server too.
  destroyUpgrade: false,
})

/**
 * Shoppers may also come by polling, for some sit behind proxies that let no websocket through. Any page may read the
 * answers: who may connect is for `allowRequest` to say, and no cookie is asked for.
 */
export const shopperSettings = (path: string): Partial<ServerOptions> => ({
  ...engineSettings(path),
  transports: ['websocket', 'polling'],
  allowUpgrades: false,
  cors: { origin: true },
})

type LetIn = NonNullable<ServerOptions['allowRequest']>
type Entrance = { networks: Networks; addressOf: (request: IncomingMessage) => string; isDraining: () => boolean }

/** A page of one of our sites; which of them is checked once the connection has named it. */
export function letInShoppers(core: DoorCore, limits: Limits, readSites: ReadSites, entrance: Entrance): LetIn {
  const noteRefused = noteRefusedPages(core, limits)
  return door(core, entrance, async (request) => {
    const address = entrance.addressOf(request)
    await limits.connection(address, 'shopper')
    const sites = await readSites()
    if (isAllowedOrigin(request.headers, core.publicUrl, sites.flatMap(({ allowedOrigins }) => allowedOrigins))) return
    const key = siteKeyOf(request)
    noteRefused(sites.find((site) => site.key === key), request.headers.origin, address)
    throw new Refused('forbidden')
  })
}

/** The console: our own pages only, for here a cookie says who it is. */
export const letInAgents = (core: DoorCore, limits: Limits, entrance: Entrance): LetIn =>
  door(core, entrance, async (request) => {
    await limits.connection(entrance.addressOf(request), 'agent')
    if (!isOwnOrigin(request.headers, core.publicUrl)) throw new Refused('forbidden')
  })

function door(core: DoorCore, { networks, addressOf, isDraining }: Entrance, check: (request: IncomingMessage) => Promise<void>): LetIn {
  const logRefused = logRefusedPages(core)
  return (request, answer) => {
    // Whoever was just sent away to another process must not come back to this one.
    if (isDraining()) return answer('unavailable', false)
    // Costs next to nothing, for they come as fast as they can.
    if (networks.isShut(addressOf(request))) {
      core.metrics.request('connect', 'limited')
      return answer('limited', false)
    }
    check(request).then(
      () => answer(null, true),
      (error: unknown) => {
        const code = error instanceof Refused ? error.refusal.code : 'internal'
        core.metrics.request('connect', code)
        if (code === 'internal') core.log.warn({ err: error }, 'a connection was refused')
        // Whoever comes too often must not fill the log as well.
        else if (code !== 'limited') logRefused({ origin: request.headers.origin, code })
        answer(code, false)
      },
    )
  }
}
