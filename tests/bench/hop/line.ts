import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { agentPath } from '../../../shared/agent-protocol'
import { protocolVersion, shopperPath } from '../../../shared/shopper-protocol'
import type { SignedIn } from '../../support/people'
import { openLean, type LeanSocket } from '../lean-socket'

/** So many shoppers who write, and one agent who hears them all. */
export type Line = {
  shoppers: number
  /** Resolves when the server has acknowledged; rejects when it refuses. */
  send: (shopper: number, id: string, text: string) => Promise<void>
  /** Set by the measurer: called when the message with this id has reached the agent. */
  arrived: (id: string) => void
}

/** Shoppers are spread over the addresses; the agent is at the last. `apart`: each comes from an address of their own. */
export type Where = { name: string; urls: string[]; shoppers: number; apart?: true } & (
  | { kind: 'relay' }
  | { kind: 'ours'; site: string; agent: Pick<SignedIn, 'cookie'> }
)

export async function openLine(where: Where): Promise<Line> {
  const urlOf = (shopper: number) => where.urls[shopper % where.urls.length]!
  const ear = await openEar(where, where.urls.at(-1)!)
  const auth =
    where.kind === 'ours'
      ? { protocol: protocolVersion, site: where.site, token: null, language: 'en', timeZone: 'Europe/Bucharest' }
      : {}
  const shoppers = await Promise.all(
    Array.from({ length: where.shoppers }, (_, shopper) =>
      openLean(urlOf(shopper), {
        path: where.kind === 'ours' ? shopperPath : '/socket.io',
        auth,
        headers: { origin: urlOf(shopper) },
        ...(where.apart && { localAddress: `127.0.1.${shopper + 1}` }),
      }),
    ),
  )
  const line: Line = {
    shoppers: where.shoppers,
    send: async (shopper, clientMessageId, text) => {
      const answer = await shoppers[shopper]!.ask('send', { clientMessageId, text })
      if (!answer.startsWith('[{"ok":true')) throw new Error(`A message was answered with ${answer}`)
    },
    arrived: () => undefined,
  }
  ear.heard = (packet) => {
    const id = /"clientMessageId":"([^"]+)"/.exec(packet)?.[1]
    if (id) line.arrived(id)
  }
  if (where.kind === 'ours') await everybodyIsHers(line, ear)
  return line
}

async function openEar(where: Where, url: string): Promise<LeanSocket> {
  if (where.kind === 'relay') return openLean(url, { path: '/socket.io', auth: { role: 'agent' } })
  const ear = await openLean(url, { path: agentPath, headers: { origin: url, cookie: where.agent.cookie } })
  await ear.ask('heartbeat', {})
  await ear.ask('accept', { accepting: true })
  setInterval(() => void ear.ask('heartbeat', {}), 10_000).unref()
  return ear
}

/** Each shopper has a conversation of their own, given to the one agent by the real routing. */
async function everybodyIsHers(line: Line, ear: LeanSocket): Promise<void> {
  for (let shopper = 0; shopper < line.shoppers; shopper++) await line.send(shopper, randomUUID(), 'Hello')
  const giveUp = Date.now() + 20_000
  const mine = async () =>
    (JSON.parse(await ear.ask('inbox', { list: 'mine' })) as [{ value: { counts: { mine: number } } }])[0].value.counts
      .mine
  while ((await mine()) < line.shoppers) {
    if (Date.now() > giveUp) throw new Error('The agent was not given every conversation within 20 seconds')
    await pause(200)
  }
}
