import type { SiteId } from '../../shared/ids'
import { shopperRequests } from '../../shared/shopper-protocol'
import { isSaid } from '../operations/find-conversation'
import { shopperOperations } from '../operations/operations'
import { postMessage } from '../operations/post-message'
import { readShopFront, welcome, type ShopFront } from '../operations/welcome'
import { Refused } from '../refused'
import type { Shopper } from '../rules/access'
import { turnstile } from '../turnstile'
import { addressOf, networkOf, networkPath } from './address'
import { answerRequests } from './answer-requests'
import { atMostEvery } from './at-most-every'
import type { Boards } from './boards'
import type { DoorCore } from './door-core'
import { letIn } from './let-in'
import type { Limits } from './limits'
import type { MessageBudget } from './meter/message-budget'
import { createPageLanes, type ReadPage } from './meter/page-lanes'
import { socketsOfShoppers } from './meter/shopper-sockets'
import { createSlowLanes } from './meter/slow-lanes'
import { shopperToken } from './shopper-token'
import { recogniser } from './recognise-shopper'
import type { ReadSites } from './site-doors'
import type { ShopperServer, ShopperSocket } from './sockets'

/** What is written down counts as a message does. */
const written = new Set<keyof typeof shopperRequests>(['visit', 'describe', 'end', 'leave', 'call-back', 'withdraw-call', 'rate', 'edit', 'delete'])

/** Fewer than wait for a connection of the database's pool would be idle; more stand before everybody else. */
const greetedAtOnce = 8

/** The door for shoppers: who they are is settled once, on connecting; then each request is parsed, limited, operated, answered. */
export function openShopperDoor(core: DoorCore, server: ShopperServer, limits: Limits, boards: Boards, readSites: ReadSites, proxies: number): void {
  const sockets = socketsOfShoppers()
  const pass = turnstile(greetedAtOnce)
  const recognise = recogniser(core, limits, { readSites, proxies, pass })
  server.use((socket, next) => void letIn(core, limits, socket, next, async () => {
    const known = await recognise(socket)
    if (sockets.isFull(known.who.id)) throw new Refused('limited', { retryAfter: 60 })
    const from = { network: networkPath(core.secret, addressOf(socket.request, proxies)), most: limits.conversations }
    Object.assign(socket.data, { ...known, who: { ...known.who, from } })
  }))
  const fronts = shopFronts(core)
  const readPage = createPageLanes(createSlowLanes())
  server.on('connection', (socket) => {
    const { who, token } = socket.data
    // Many may have come in the same moment; they try again with their usual delays.
    if (sockets.isFull(who.id)) return socket.conn.close()
    sockets.enter(who.id, socket)
    // Before anything is read (D6): what happens from now on is heard.
    core.bus.admit(socket, { shopper: who.id })
    core.bus.admit(socket, { site: who.site })
    if (token.vouched) core.bus.admit(socket, { key: token.vouched.key })
    listen(core, socket, limits, readPage, addressOf(socket.request, proxies))
    pass(() => greet(core, socket, boards, fronts(who.site))).catch((error: unknown) => {
      core.log.error({ err: error }, 'a shopper could not be greeted')
      // Not for good: the client tries again with its usual delays.
      socket.conn.close()
    })
  })
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
  const { who, token, identityFault, identityIgnored } = socket.data
  const greeting = await welcome(core, who, readFront)
  socket.emit('welcome', { ...greeting, token: shopperToken(core.secret, who.site, token.id, token.vouched), identityFault, identityIgnored })
  boards.greeted(socket, greeting)
}

function listen(core: DoorCore, socket: ShopperSocket, limits: Limits, readPage: ReadPage, address: string): void {
  const who: Shopper = { ...socket.data.who, budget: limits.hourly(socket.data.who.id, address) }
  answerRequests(core, limits, socket, shopperRequests, {
    admit: () => who,
    page: (read) => readPage(networkOf(address), socket.conn, read),
    operate: async (name, who: Shopper, input): Promise<unknown> => {
      if (name === 'send') return say(core, limits.messages, address, who, input)
      if (written.has(name)) {
        limits.messages.write(address)
        who.budget?.look()
      }
      return shopperOperations[name](core, who, input)
    },
  })
}

/**
 * A repeat of what is stored costs nothing, whatever has been spent since: its first answer may have been lost. Who has
 * nothing left is refused without a transaction.
 */
async function say(core: DoorCore, messages: MessageBudget, address: string, who: Shopper, input: Parameters<typeof postMessage>[2]) {
  try {
    messages.look(address, who.site)
    who.budget?.look()
  } catch (limited) {
    if (!(await core.store.read((tx) => isSaid(tx, who.id, input.clientMessageId)))) throw limited
  }
  return postMessage(core, who, input, () => messages.message(address, who.site))
}
