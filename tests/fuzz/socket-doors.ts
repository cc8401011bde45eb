import fc from 'fast-check'
import { io, type Socket } from 'socket.io-client'
import { agentPath, agentRequests } from '../../shared/agent-protocol'
import type { Requests } from '../../shared/request'
import { protocolVersion, ShopperAuth, shopperPath, shopperRequests } from '../../shared/shopper-protocol'
import type { Door } from './door'
import { marked } from './http-doors'
import { inputsFor } from './inputs'
import { spoilt } from './mutations'
import type { Who, World } from './world'

type Asking = { who: Who; name: string; sent: unknown[] }
type Entering = { who: Who; path: string; auth: unknown; origin: string; cookie: string }

/** Opens a connection as somebody; all that is pushed to them is kept in `heard`. */
export function connect(
  { server, cookies, site, token }: World,
  who: Who,
  kind: 'shopper' | 'agent',
): Socket & { heard: string[] } {
  const auth = {
    protocol: protocolVersion,
    site,
    token: who === 'shopper' ? token : null,
    language: 'en',
    timeZone: 'UTC',
  }
  const path = kind === 'shopper' ? shopperPath : agentPath
  const extraHeaders = { origin: server.url, cookie: cookies[who] }
  const socket = Object.assign(
    io(server.url, { path, auth, extraHeaders, transports: ['websocket'], forceNew: true, reconnection: false }),
    { heard: [] as string[] },
  )
  return socket.onAny((...pushed: unknown[]) => socket.heard.push(JSON.stringify(pushed)))
}

const settled = (socket: Socket) =>
  socket.connected
    ? Promise.resolve()
    : new Promise<void>((resolve) =>
        ['connect', 'connect_error', 'disconnect'].forEach((event) => socket.once(event, () => resolve())),
      )

export const shopperDoor = (world: World) =>
  requestDoor('shopper requests', 20, world, 'shopper', shopperRequests, ['nobody', 'shopper'])
export const agentDoor = (world: World) =>
  requestDoor('agent requests', 20, world, 'agent', agentRequests, ['agent', 'admin', 'owner'])

/** Requests (but signing out, after which nobody could go on) on connections that are kept: valid, with something spoilt, with too many values or too few. */
function requestDoor(
  name: string,
  weight: number,
  world: World,
  kind: 'shopper' | 'agent',
  requests: Requests,
  people: Who[],
): Door<Asking> {
  const open = new Map<Who, Socket & { heard: string[] }>()
  const lane = async (who: Who) => {
    const known = open.get(who)
    const socket = known && (known.connected || known.active) ? known : connect(world, who, kind)
    open.set(who, socket)
    await settled(socket)
    return socket
  }
  const tries = Object.entries(requests)
    .filter(([request]) => request !== 'sign-out')
    .map(([request, { input }]) => {
      const inputs = marked(request, inputsFor(input, world.known))
      const sent = fc.oneof(
        { weight: 4, arbitrary: fc.tuple(inputs) },
        { weight: 5, arbitrary: fc.tuple(spoilt(inputs)) },
        { weight: 1, arbitrary: fc.array(fc.oneof(inputs, fc.jsonValue({ maxDepth: 3 })), { maxLength: 3 }) },
      )
      return fc.record({
        who: fc.constantFrom(...people),
        name: fc.constant(request),
        sent: sent as fc.Arbitrary<unknown[]>,
      })
    })
  const knock = async ({ who, name: request, sent }: Asking) => {
    const socket = await lane(who)
    const answer: unknown = await socket.timeout(20_000).emitWithAck(request, ...sent)
    return { answer, text: JSON.stringify(answer) + socket.heard.splice(0).join('') }
  }
  return {
    name,
    weight,
    tries: fc.oneof(...tries).filter(({ sent }) => JSON.stringify(sent).length < 60_000),
    knock,
    close: () => open.forEach((socket) => socket.close()),
  }
}

/** Connections with all kinds of proof of who one is. */
export function entranceDoor(world: World): Door<Entering> {
  const auths = inputsFor(ShopperAuth, { ...world.known, site: [world.site, 'nobody'] })
  const cookies = fc.oneof(
    fc.constantFrom(
      '',
      'counterbell=',
      'counterbell=x',
      `counterbell=${'A'.repeat(43)}`,
      '__Host-counterbell=x',
      '%',
      'counterbell=%E0%A4%A',
    ),
    fc.stringMatching(/^[ -~]{1,80}$/),
  )
  const tries = fc.record({
    who: fc.constant<Who>('nobody'),
    path: fc.constantFrom(shopperPath, shopperPath, agentPath),
    auth: fc
      .oneof(auths, spoilt(auths))
      .map((auth) => (typeof auth === 'object' && !Array.isArray(auth) ? auth : { auth })),
    origin: fc.oneof(
      { weight: 6, arbitrary: fc.constant(world.server.url) },
      fc.constantFrom('https://evil.example', 'null', `${world.server.url}.evil.example`),
    ),
    cookie: cookies,
  })
  const knock = async ({ path, auth, origin, cookie }: Entering) => {
    // Whoever has Mihai's token is Mihai, and Ioana's words are hers: only what is nobody's may be told here.
    const socket = io(world.server.url, {
      path,
      auth: withoutTokens(auth, world) as object,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { origin, ...(cookie && { cookie }) },
    })
    const heard: string[] = []
    socket.onAny((...pushed: unknown[]) => heard.push(JSON.stringify(pushed)))
    let refusal: unknown
    socket.once('connect_error', (error: Error & { data?: unknown }) => {
      heard.push(JSON.stringify([error.message, error.data]))
      refusal = error.data
    })
    await new Promise<void>((resolve) =>
      ['welcome', 'disconnect', 'connect_error'].forEach((event) => socket.once(event, () => resolve())),
    )
    socket.close()
    return { text: heard.join(''), ...(refusal !== undefined && { answer: { ok: false, refusal } }) }
  }
  return { name: 'entrances', weight: 6, tries, knock }
}

/** Not as it was: with a letter changed it is nobody's. */
function withoutTokens(auth: unknown, { known }: World): unknown {
  const given = (auth as { token?: unknown } | null)?.token
  return typeof given === 'string' && known.token?.includes(given)
    ? { ...(auth as object), token: given.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) }
    : auth
}
