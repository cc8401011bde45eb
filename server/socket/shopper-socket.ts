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

/** What is written down counts as a message does. */
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

/** Fewer than wait for a connection of the database's pool would be idle; more stand before everybody else. */
const welcomesAtOnce = 8

/** The door for shoppers: who they are is settled once, on connecting; then each request is parsed, limited, operated, answered. */
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
    // Many may have come in the same moment; they try again with their usual delays.
    if (sockets.isFull(principal.id)) return socket.conn.close()
    sockets.enter(principal.id, socket)
    // Before anything is read (D6): what happens from now on is heard.
    context.bus.join(socket, { shopper: principal.id })
    context.bus.join(socket, { site: principal.site })
    if (token.verified) context.bus.join(socket, { key: token.verified.key })
    listen(context, socket, limits, readPage, clientAddress(socket.request, proxies))
    inTurn(() => sendWelcome(context, socket, availability, siteInfo(principal.site))).catch((error: unknown) => {
      context.log.error({ err: error }, 'a shopper could not be greeted')
      // Not for good: the client tries again with its usual delays.
      socket.conn.close()
    })
  })
}

/** Milliseconds for which a shop front is told to whoever comes: a crowd of thousands (F11) would else have it read for each. */
const siteInfoMs = 100

/** By site. Of what changes between the reading and the telling, the boards tell who is there; the site's look waits for the next connection. */
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
  // Gone again while they waited for their turn.
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
 * A repeat of what is stored costs nothing, whatever has been spent since: its first answer may have been lost. Who has
 * nothing left is refused without a transaction.
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
