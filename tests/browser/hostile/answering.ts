import { expect } from 'vitest'
import { join, maria, type SignedIn } from '../../support/people'
import { keepPresent, openAgent } from '../../support/sockets'

/** Maria answers by her socket: the console is not what is tried here. */
export async function openAnswering(
  owner: SignedIn,
): Promise<{ answer: (words: string, text: string) => Promise<void>; leave: () => void }> {
  const { socket, ask } = await openAgent(await join(owner, maria, { capacity: 50 }), { accepting: true })
  const stop = keepPresent({ socket, ask })
  const find = async (words: string) =>
    (await ask('inbox', { list: 'mine' })).rows.find(({ lastMessage }) => lastMessage?.text === words)
  return {
    async answer(words, text) {
      await expect.poll(() => find(words), { timeout: 20_000 }).toBeDefined()
      const { id, epoch } = (await find(words))!
      await ask('reply', { conversation: id, epoch, clientMessageId: crypto.randomUUID(), text })
    },
    leave() {
      stop()
      socket.disconnect()
    },
  }
}
