import { io, type Socket } from 'socket.io-client'
import { agentPath, type AgentAsks, type AgentPushes, type AgentRequests } from '../../shared/agent-protocol'
import {
  protocolVersion,
  shopperPath,
  type ShopperAsks,
  type ShopperPushes,
  type ShopperRequests,
  type Welcome,
} from '../../shared/shopper-protocol'
import { asker, type Asker } from './asker'
import type { SignedIn } from './people'

export type ShopperSocket = {
  socket: Socket<ShopperPushes, ShopperAsks>
  ask: Asker<ShopperRequests>
  welcome: Welcome
}
export type AgentSocket = { socket: Socket<AgentPushes, AgentAsks>; ask: Asker<AgentRequests> }

/**
 * A shopper's live connection, after the welcome. Without a token: a new shopper. `address`: as one of our proxies
 * would report it.
 */
export async function openShopper(
  url: string,
  {
    site,
    token = null,
    language = 'en',
    timeZone = 'Europe/Bucharest',
    origin = url,
    address,
    identity = null,
  }: {
    site: string
    token?: string | null
    language?: string
    timeZone?: string
    origin?: string
    address?: string
    identity?: string | null
  },
): Promise<ShopperSocket> {
  const auth = { protocol: protocolVersion, site, token, language, timeZone, identity }
  const socket: ShopperSocket['socket'] = io(url, {
    path: shopperPath,
    auth,
    ...plainly,
    extraHeaders: { origin, ...(address && { 'x-forwarded-for': address }) },
  })
  const welcomed = new Promise<Welcome>((resolve) => socket.once('welcome', resolve))
  const welcome = await Promise.race([welcomed, refused(socket)])
  return {
    socket,
    welcome,
    ask: asker<ShopperRequests>(
      (name, input) => (socket as Socket).timeout(10_000).emitWithAck(name, input) as Promise<unknown>,
    ),
  }
}

/** An agent's live connection, with its first heartbeat. */
export async function openAgent(
  { url, cookie }: Pick<SignedIn, 'url' | 'cookie'>,
  { accepting }: { accepting?: boolean } = {},
): Promise<AgentSocket> {
  const socket: AgentSocket['socket'] = io(url, { path: agentPath, ...plainly, extraHeaders: { origin: url, cookie } })
  await Promise.race([new Promise<void>((resolve) => socket.once('connect', resolve)), refused(socket)])
  const ask = asker<AgentRequests>(
    (name, input) => (socket as Socket).timeout(10_000).emitWithAck(name, input) as Promise<unknown>,
  )
  await ask('heartbeat', {})
  if (accepting !== undefined) await ask('accept', { accepting })
  return { socket, ask }
}

/** Each with its own connection, by WebSocket, without reconnecting. */
const plainly = { transports: ['websocket'], forceNew: true, reconnection: false }

/** Rejects with the refusal's code when the server refuses the connection. */
function refused(socket: ShopperSocket['socket'] | AgentSocket['socket']): Promise<never> {
  return new Promise((_, reject) => (socket as Socket).once('connect_error', reject))
}

/** Keeps their lease alive, as an open console does; returns a function that stops it. */
export function keepPresent({ socket }: AgentSocket): () => void {
  const beat = setInterval(() => socket.emit('heartbeat', {}, () => undefined), 10_000).unref()
  return () => clearInterval(beat)
}
