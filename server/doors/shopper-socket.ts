import type { SiteId } from '../../shared/ids'
import { shopperRequests } from '../../shared/shopper-protocol'
import { shopperOperations } from '../operations/operations'
import { readShopFront, welcome, type ShopFront } from '../operations/welcome'
import type { Shopper } from '../rules/access'
import { turnstile } from '../turnstile'
import { addressOf } from './address'
import { answerRequests } from './answer-requests'
import { atMostEvery } from './at-most-every'
import type { Boards } from './boards'
import type { DoorCore } from './door-core'
import { letIn } from './let-in'
import type { Limits } from './limits'
import { shopperToken } from './shopper-token'
import { recogniser } from './recognise-shopper'
import type { ReadSites } from './site-doors'
import type { ShopperServer, ShopperSocket } from './sockets'

/** What is written down counts as a message does. */
const written = new Set<keyof typeof shopperRequests>(['send', 'visit', 'describe', 'end', 'leave', 'call-back', 'rate', 'edit', 'delete'])

/** Fewer than wait for a connection of the database's pool would be idle; more stand before everybody else. */
const greetedAtOnce = 8

/** The door for shoppers: who they are is settled once, on connecting; then each request is parsed, limited, operated, answered. */
export function openShopperDoor(core: DoorCore, server: ShopperServer, limits: Limits, boards: Boards, readSites: ReadSites, proxies: number): void {
  const pass = turnstile(greetedAtOnce)
  const recognise = recogniser(core, limits, { readSites, proxies, pass })
  server.use((socket, next) => void letIn(core, limits, socket, next, async () => void Object.assign(socket.data, await recognise(socket))))
  const fronts = shopFronts(core)
  server.on('connection', (socket) => {
    const { who, token } = socket.data
    // Before anything is read (D6): what happens from now on is heard.
    core.bus.admit(socket, { shopper: who.id })
    core.bus.admit(socket, { site: who.site })
    if (token.vouched) core.bus.admit(socket, { key: token.vouched.key })
    listen(core, socket, limits, addressOf(socket.request, proxies))
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
