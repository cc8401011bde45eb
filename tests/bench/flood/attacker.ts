import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { shopperFiles, filesPath } from '../../../shared/attachment'
import { protocolVersion, shopperPath } from '../../../shared/shopper-protocol'
import { frameOf } from '../../doors/meter-attacks'
import { follow } from '../child'
import { openLean } from '../lean-socket'
import { openRaw, type RawSocket } from './raw-socket'

/** What one address did to the server, and what it looked like from there. */
export const attacks = [
  'unread catch-up',
  'unknown namespaces',
  'websocket pings',
  'over-budget frames',
  'seen by 100 sockets',
  'slow readers of files',
  'conversations',
] as const
export type Attack = (typeof attacks)[number]
/** `prepare`: what it needs for it, as any shopper may have it; answered before others are measured. */
export type AttackOrder = { do: Attack; url: string; site: string; address: string; seconds: number; prepare: boolean }
/** `times`: frames, requests or conversations that went out; `cutOff`: seconds until the server first hung up, null: never. */
export type Attacked = { times: number; cutOff: number | null }

/** `ourselves`: the connections that it ended itself. */
type Run = AttackOrder & { until: number; count: (times?: number) => void; cut: () => void; ourselves: Set<object> }

let victim: Victim = { token: null, file: '', conversation: '' }

follow(async (order: AttackOrder): Promise<Attacked | null> => {
  if (order.prepare) {
    victim = (await preparation[order.do]?.(order)) ?? victim
    return null
  }
  const began = performance.now()
  const told: Attacked = { times: 0, cutOff: null }
  const run: Run = {
    ...order,
    until: began + order.seconds * 1_000,
    ourselves: new Set(),
    count: (times = 1) => void (told.times += times),
    cut: () => void (told.cutOff ??= (performance.now() - began) / 1_000),
  }
  await Promise.race([attack[order.do](run, victim), pause(order.seconds * 1_000 + 200)])
  return told
})

type Victim = { token: string | null; conversation: string; file: string }

const authOf = (site: string, token: string | null) => ({
  protocol: protocolVersion,
  site,
  token,
  language: 'en',
  timeZone: 'UTC',
})

/** Somebody with a conversation of several pages, as any shopper may come to have. */
async function talkative({ url, site, address }: AttackOrder): Promise<Victim> {
  let welcomed: (token: string) => void = () => undefined
  const token = new Promise<string>((resolve) => (welcomed = resolve))
  const heard = (packet: string) =>
    void (
      packet.startsWith('42["welcome"') &&
      welcomed((JSON.parse(packet.slice(2)) as [string, { token: string }])[1].token)
    )
  const shopper = await openLean(url, {
    path: shopperPath,
    auth: authOf(site, null),
    headers: { origin: url },
    localAddress: address,
    heard,
  })
  let conversation = ''
  for (let said = 0; said < 60; said++) {
    const [answer] = JSON.parse(
      await shopper.ask('send', { clientMessageId: randomUUID(), text: 'x'.repeat(4_000) }),
    ) as [{ value: { conversation: string } }]
    conversation = answer.value.conversation
  }
  const known = { token: await token, conversation, file: '' }
  shopper.close()
  return known
}

/** And with a file of ten megabytes in it. */
async function withFile(order: AttackOrder): Promise<Victim> {
  const { url, site, address } = order
  const victim = await talkative(order)
  const file = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(10_000_000, 'x')])
  const headers = {
    authorization: `Bearer ${victim.token}`,
    'x-counterbell-site': site,
    'x-file-name': 'mug.png',
    'content-type': 'image/png',
    'content-length': String(file.length),
    origin: url,
  }
  const answer = (await (await fetch(`${url}${shopperFiles}`, { method: 'POST', headers, body: file })).json()) as {
    value: { attachment: { id: string } }
  }
  const shopper = await openLean(url, {
    path: shopperPath,
    auth: authOf(site, victim.token),
    headers: { origin: url },
    localAddress: address,
  })
  await shopper.ask('send', { clientMessageId: randomUUID(), text: '', attachments: [answer.value.attachment.id] })
  const [pass] = JSON.parse(await shopper.ask('file-pass', { conversation: victim.conversation })) as [
    { value: { pass: string } },
  ]
  shopper.close()
  return { ...victim, file: `${filesPath}${answer.value.attachment.id}?pass=${encodeURIComponent(pass.value.pass)}` }
}

const preparation: Partial<Record<Attack, (order: AttackOrder) => Promise<Victim>>> = {
  'unread catch-up': talkative,
  'seen by 100 sockets': talkative,
  'slow readers of files': withFile,
}

const attack: Record<Attack, (run: Run, victim: Victim) => Promise<unknown>> = {
  'unread catch-up': (run, { token, conversation }) =>
    onConnections(run, 20, token, async ({ socket, closed }) => {
      socket.pause()
      for (let asked = 0; asked < 390; asked++)
        socket.write(frameOf(`42${asked}${JSON.stringify(['catch-up', { conversation, after: 0 }])}`))
      run.count(390)
      await hungUp(socket, closed)
    }),
  'unknown namespaces': (run) =>
    onConnections(run, 4, null, (raw) => pour(run, raw, frameOf(`40/${'x'.repeat(20)},`), { read: false })),
  'websocket pings': (run) =>
    onConnections(run, 4, null, (raw) => pour(run, raw, frameOf('x'.repeat(120), 9), { read: false })),
  'over-budget frames': (run) =>
    onConnections(run, 1, null, (raw) => pour(run, raw, frameOf('42["x"]'), { read: true, every: 10, many: 260 })),
  'seen by 100 sockets': async (run, { token, conversation }) => {
    let seq = 0
    await onConnections(run, 100, token, (raw) =>
      pour(run, raw, () => frameOf(`42${JSON.stringify(['seen', { conversation, seq: 1 + (seq++ % 60) }])}`), {
        read: true,
        every: 26,
        many: 1,
      }),
    )
  },
  'slow readers of files': (run, { file }) => Promise.all(Array.from({ length: 200 }, () => neverReads(run, file))),
  conversations: (run) =>
    onConnections(run, 8, null, async ({ socket, heard }) => {
      socket.write(frameOf(`420${JSON.stringify(['send', { clientMessageId: randomUUID(), text: 'Hello' }])}`))
      if ((await heard('430[')).startsWith('430[{"ok":true')) run.count()
      run.ourselves.add(socket.destroy())
    }),
}

/** So many at once; where one is closed, the next is opened as soon as a patient attacker would. */
async function onConnections(
  run: Run,
  many: number,
  token: string | null,
  work: (raw: RawSocket) => Promise<unknown>,
): Promise<void> {
  const lane = async () => {
    while (performance.now() < run.until) {
      try {
        const raw = await openRaw(run.url, shopperPath, run.address)
        const welcomed = raw.heard('42["welcome"')
        raw.socket.write(frameOf(`40${JSON.stringify(authOf(run.site, token))}`))
        await welcomed
        const ours = work(raw)
        await Promise.race([ours, raw.closed.then(() => run.ourselves.has(raw.socket) || run.cut())])
      } catch {
        // Not let in.
      }
      await pause(20)
    }
  }
  await Promise.all(Array.from({ length: many }, lane))
}

/** Asked by writing a heartbeat: who reads nothing does not hear of it. */
async function hungUp(socket: RawSocket['socket'], closed: Promise<void>): Promise<void> {
  const beat = setInterval(() => socket.write(frameOf('3')), 500)
  await closed.finally(() => clearInterval(beat))
}

type Pace = { read: boolean; every?: number; many?: number }

/** The same frame again and again, as fast as the line takes it or `many` at a time. */
async function pour(
  run: Run,
  { socket, closed }: RawSocket,
  frame: Buffer | (() => Buffer),
  { read, every = 0, many = 500 }: Pace,
): Promise<void> {
  if (read) socket.resume()
  else socket.pause()
  let open = true
  socket.once('close', () => (open = false))
  while (open && performance.now() < run.until) {
    const some = Buffer.concat(Array.from({ length: many }, () => (typeof frame === 'function' ? frame() : frame)))
    run.count(many)
    if (!socket.write(some)) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), closed])
    await pause(every)
  }
}

/** Files that the server sends to one address at a time. */
const letInAtOnce = 16
let served = 0

/** Asks for the file, and takes no more of it than what the line holds. */
async function neverReads(run: Run, file: string): Promise<void> {
  while (performance.now() < run.until) {
    await new Promise<void>((resolve) => {
      const asking = request(`${run.url}${file}`, { localAddress: run.address }, (response) => {
        response.pause()
        response.on('close', () => resolve())
        if (response.statusCode === 200) {
          run.count()
          // Who reads nothing does not hear of the end; but another is let in only once one of them was hung up on.
          if (++served > letInAtOnce) run.cut()
        } else response.resume()
      })
      asking.on('error', () => resolve()).end()
    })
    await pause(100)
  }
}
