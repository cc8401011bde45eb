import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { io } from 'socket.io-client'
import { keepPresent, openAgent, openShopper } from '../../support/sockets'
import type { SignedIn } from '../../support/people'

/** So many shoppers who write, and one agent who hears them all. */
export type Line = {
  shoppers: number
  /** Resolves when the server has acknowledged. */
  send: (shopper: number, id: string, text: string) => Promise<void>
  /** Set by the measurer: called when the message with this id has reached the agent. */
  arrived: (id: string) => void
}

export type Where = { kind: 'ours'; url: string; site: string; agent: Pick<SignedIn, 'url' | 'cookie'>; shoppers: number } | { kind: 'relay'; url: string; shoppers: number }

export const openLine = (where: Where): Promise<Line> => (where.kind === 'ours' ? openOurs(where) : openRelay(where))

/** Each shopper has a conversation of their own, given to the one agent by the real routing. */
async function openOurs({ url, site, agent, shoppers: count }: Where & { kind: 'ours' }): Promise<Line> {
  const ear = await openAgent(agent, { accepting: true })
  keepPresent(ear)
  const shoppers = await Promise.all(Array.from({ length: count }, () => openShopper(url, { site })))
  const line: Line = {
    shoppers: count,
    send: async (shopper, clientMessageId, text) => {
      await shoppers[shopper]!.ask('send', { clientMessageId, text })
    },
    arrived: () => undefined,
  }
  ear.socket.on('event', (_, event) => {
    if (event.kind === 'message') line.arrived(event.clientMessageId)
  })
  for (let shopper = 0; shopper < count; shopper++) await line.send(shopper, randomUUID(), 'Hello')
  await until(async () => (await ear.ask('inbox', { list: 'mine' })).counts.mine === count)
  return line
}

async function openRelay({ url, shoppers: count }: Where & { kind: 'relay' }): Promise<Line> {
  const connect = async (role: string) => {
    const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, auth: { role } })
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject))
    return socket
  }
  const ear = await connect('agent')
  const shoppers = await Promise.all(Array.from({ length: count }, () => connect('shopper')))
  const line: Line = {
    shoppers: count,
    send: async (shopper, clientMessageId, text) => {
      await shoppers[shopper]!.timeout(10_000).emitWithAck('send', { clientMessageId, text })
    },
    arrived: () => undefined,
  }
  ear.on('event', (event: { clientMessageId: string }) => line.arrived(event.clientMessageId))
  return line
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const giveUp = Date.now() + 20_000
  while (!(await isSo())) {
    if (Date.now() > giveUp) throw new Error('The agent was not given every conversation within 20 seconds')
    await pause(200)
  }
}
