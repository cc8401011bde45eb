import type { SiteId } from '../../shared/ids'
import { shopperRequests } from '../../shared/shopper-protocol'
import type { ShopperPrincipal } from '../access'
import type { ShopperServer, ShopperSocket } from '../bus/socket-types'
import type { AvailabilityBroadcaster } from '../features/availability/broadcast'
import { isStored } from '../features/conversations'
import { postMessage } from '../features/messages/post-message'
import { readSiteInfo, shopperToken, type SiteInfo, welcome } from '../features/shoppers'
import type { ReadSites } from '../features/sites'
import { cacheFor } from '../lib/cache-for'
import { limitConcurrency } from '../lib/limit-concurrency'
import { createSlowLanes } from '../lib/slow-lanes'
import { Refused } from '../refusal-error'
import type { RequestContext } from '../request-context'
import type { MessageBudget } from '../requests/budgets/message-budget'
import { clientAddress, networkOf, networkPath } from '../requests/client-address'
import { shopperHandlers } from '../requests/handlers'
import type { RateLimits } from '../requests/rate-limits'
import { authenticateSocket } from './authenticate'
import { createShopperAuthenticator } from './authenticate-shopper'
import { handleSocketEvents } from './handle-events'
import { createPageLanes, type ReadPage } from './limits/page-lanes'
import { countSocketsPerShopper } from './limits/sockets-per-shopper'

/** Requests that write count like messages. */
const writes = new Set<keyof typeof shopperRequests>([
  'visit',
  'describe',
  'end',
  'leave',
  'call-back',
  'withdraw-call',
  'rate',
  'edit',
  'delete',
])

/**
 * How many welcomes are read at once. With fewer than the database pool has, connections stay idle; with more, welcomes
 * queue before everything else.
 */
const welcomesAtOnce = 8

/**
 * Serves shoppers. They are authenticated once, on connecting; then each request is limited, authorised, parsed and
 * run.
 */
export function openShopperSocket(
  context: RequestContext,
  server: ShopperServer,
  limits: RateLimits,
  availability: AvailabilityBroadcaster,
  readSites: ReadSites,
  proxies: number,
): void {
  const sockets = countSocketsPerShopper()
  const inTurn = limitConcurrency(welcomesAtOnce)
  const authenticate = createShopperAuthenticator(context, limits, { readSites, proxies, inTurn })
  server.use(
    (socket, next) =>
      void authenticateSocket(context, limits, socket, next, async () => {
        const known = await authenticate(socket)
        if (sockets.isFull(known.principal.id)) throw new Refused('limited', { retryAfter: 60 })
        const from = {
          network: networkPath(context.secret, clientAddress(socket.request, proxies)),
          most: limits.conversations,
        }
        Object.assign(socket.data, { ...known, principal: { ...known.principal, from } })
      }),
  )
  const siteInfo = createSiteInfoCache(context)
  const readPage = createPageLanes(createSlowLanes())
  server.on('connection', (socket) => {
    const { principal, token } = socket.data
    // Many may have connected in the same moment; the client retries with its usual delays.
    if (sockets.isFull(principal.id)) return socket.conn.close()
    sockets.enter(principal.id, socket)
    // Join before anything is read (D6): the client then receives everything that happens from now on.
    context.bus.join(socket, { shopper: principal.id })
    context.bus.join(socket, { site: principal.site })
    if (token.verified) context.bus.join(socket, { key: token.verified.key })
    listen(context, socket, limits, readPage, clientAddress(socket.request, proxies))
    inTurn(() => sendWelcome(context, socket, availability, siteInfo(principal.site))).catch((error: unknown) => {
      context.log.error({ err: error }, 'a shopper could not be greeted')
      // Close the transport: the client retries with its usual delays.
      socket.conn.close()
    })
  })
}

/** Milliseconds for which a site's info is cached: otherwise it is read for each of a crowd of thousands (F11). */
const siteInfoMs = 100

/**
 * Cached by site. If availability changes between reading and sending, the broadcaster sends the change. A changed look
 * waits for the next connection.
 */
function createSiteInfoCache(context: RequestContext): (site: SiteId) => () => Promise<SiteInfo> {
  const cached = new Map<SiteId, () => Promise<SiteInfo>>()
  return (site) => {
    const known = cached.get(site) ?? cacheFor(siteInfoMs, () => readSiteInfo(context, site))
    cached.set(site, known)
    return known
  }
}

async function sendWelcome(
  context: RequestContext,
  socket: ShopperSocket,
  availability: AvailabilityBroadcaster,
  readSiteInfo: () => Promise<SiteInfo>,
): Promise<void> {
  // The client disconnected while it waited for its turn.
  if (!socket.connected) return
  const { principal, token, identityFault, identityIgnored } = socket.data
  const welcomed = await welcome(context, principal, readSiteInfo)
  socket.emit('welcome', {
    ...welcomed,
    token: shopperToken(context.secret, principal.site, token.id, token.verified),
    identityFault,
    identityIgnored,
  })
  availability.welcomed(socket, welcomed)
}

function listen(
  context: RequestContext,
  socket: ShopperSocket,
  limits: RateLimits,
  readPage: ReadPage,
  address: string,
): void {
  const principal: ShopperPrincipal = {
    ...socket.data.principal,
    budget: limits.hourly(socket.data.principal.id, address),
  }
  handleSocketEvents(context, limits, socket, shopperRequests, {
    authorise: () => principal,
    page: (read) => readPage(networkOf(address), socket.conn, read),
    run: async (name, principal: ShopperPrincipal, input): Promise<unknown> => {
      if (name === 'send') return postWithinBudget(context, limits.messages, address, principal, input)
      if (writes.has(name)) {
        limits.messages.write(address)
        principal.budget?.check()
      }
      return shopperHandlers[name](context, principal, input)
    },
  })
}

/**
 * A repeat of a stored message costs nothing, even when the budget is spent: its first answer may have been lost.
 * Without budget, a new message is refused without a transaction.
 */
async function postWithinBudget(
  context: RequestContext,
  messages: MessageBudget,
  address: string,
  principal: ShopperPrincipal,
  input: Parameters<typeof postMessage>[2],
) {
  try {
    messages.check(address, principal.site)
    principal.budget?.check()
  } catch (limited) {
    if (!(await context.store.read((tx) => isStored(tx, principal.id, input.clientMessageId)))) throw limited
  }
  return postMessage(context, principal, input, () => messages.message(address, principal.site))
}
