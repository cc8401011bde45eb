import type { SignedIn } from '../support/people'
import { keepPresent, openAgent } from '../support/sockets'

export type Answering = Awaited<ReturnType<typeof answering>>

/** Somebody of the team who answers without a console of their own: what the shopper's page makes of it is the point of the test. */
export async function answering(by: SignedIn) {
  const agent = await openAgent(by, { accepting: true })
  const rest = keepPresent(agent)
  const mine = async () => {
    const { rows } = await agent.ask('inbox', { list: 'mine' })
    if (!rows[0]) throw new Error('Nothing to answer')
    return rows[0]
  }
  return {
    mine,
    async reply(text: string): Promise<void> {
      const { id: conversation, epoch } = await mine()
      await agent.ask('reply', { conversation, epoch, clientMessageId: crypto.randomUUID(), text })
    },
    async see(): Promise<void> {
      const { id: conversation, head: seq } = await mine()
      await agent.ask('seen', { conversation, seq })
    },
    async type(): Promise<void> {
      await agent.ask('typing', { conversation: (await mine()).id, on: true })
    },
    async close(): Promise<void> {
      const { id: conversation, epoch } = await mine()
      await agent.ask('close', { conversation, commandId: crypto.randomUUID(), epoch })
    },
    leave(): void {
      rest()
      agent.socket.disconnect()
    },
  }
}
