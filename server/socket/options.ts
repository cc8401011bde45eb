import type { IncomingMessage } from 'node:http'
import type { ServerOptions } from 'socket.io'
import type { ReadSites } from '../features/sites'
import { Refused } from '../refusal-error'
import type { RequestContext } from '../request-context'
import type { NetworkBudgets } from '../requests/budgets/network-budgets'
import { isAllowedOrigin, isOwnOrigin } from '../requests/origin'
import type { RateLimits } from '../requests/rate-limits'
import { createRefusedOriginLog } from './log-refused-origins'
import { createRefusedOriginRecorder, siteKeyOf } from './record-refused-origins'

/** `tests/rules.md`, Sockets: each of these is there because its default loses something. */
export const engineOptions = (path: string): Partial<ServerOptions> => ({
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
 * Shoppers may also connect by polling: some proxies block websockets. Any page may read the answers: `allowRequest`
 * decides who may connect, and no cookie is used.
 */
export const shopperOptions = (path: string): Partial<ServerOptions> => ({
  ...engineOptions(path),
  transports: ['websocket', 'polling'],
  allowUpgrades: false,
  cors: { origin: true },
})

type AllowRequest = NonNullable<ServerOptions['allowRequest']>
type ConnectionGuard = {
  networks: NetworkBudgets
  addressOf: (request: IncomingMessage) => string
  isDraining: () => boolean
}

/** Accepts a page of any of our sites. The exact site is checked once the connection names it. */
export function allowShopperOrigin(
  context: RequestContext,
  limits: RateLimits,
  readSites: ReadSites,
  guard: ConnectionGuard,
): AllowRequest {
  const recordRefused = createRefusedOriginRecorder(context, limits)
  return allowRequest(context, guard, async (request) => {
    const address = guard.addressOf(request)
    await limits.connection(address, 'shopper')
    const sites = await readSites()
    if (
      isAllowedOrigin(
        request.headers,
        context.publicUrl,
        sites.flatMap(({ allowedOrigins }) => allowedOrigins),
      )
    )
      return
    const key = siteKeyOf(request)
    recordRefused(
      sites.find((site) => site.key === key),
      request.headers.origin,
      address,
    )
    throw new Refused('forbidden')
  })
}

/** Accepts our own pages only: the console is authenticated by a cookie. */
export const allowConsoleOrigin = (context: RequestContext, limits: RateLimits, guard: ConnectionGuard): AllowRequest =>
  allowRequest(context, guard, async (request) => {
    await limits.connection(guard.addressOf(request), 'agent')
    if (!isOwnOrigin(request.headers, context.publicUrl)) throw new Refused('forbidden')
  })

function allowRequest(
  context: RequestContext,
  { networks, addressOf, isDraining }: ConnectionGuard,
  check: (request: IncomingMessage) => Promise<void>,
): AllowRequest {
  const logRefused = createRefusedOriginLog(context)
  return (request, answer) => {
    // A client that this draining process has just disconnected must not come back to it.
    if (isDraining()) return answer('unavailable', false)
    // Checked first because it is cheap: these clients connect as fast as they can.
    if (networks.isBlocked(addressOf(request))) {
      context.metrics.request('connect', 'limited')
      return answer('limited', false)
    }
    check(request).then(
      () => answer(null, true),
      (error: unknown) => {
        const code = error instanceof Refused ? error.refusal.code : 'internal'
        context.metrics.request('connect', code)
        if (code === 'internal') context.log.warn({ err: error }, 'a connection was refused')
        // A client over its limit must not fill the log as well.
        else if (code !== 'limited') logRefused({ origin: request.headers.origin, code })
        answer(code, false)
      },
    )
  }
}
