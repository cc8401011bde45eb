import '../support/web-socket'
import { createConnection } from '../../widget/connection'
import { createCourier } from '../../widget/courier'
import { createIdentity } from '../../widget/identity'
import { createOutbox } from '../../widget/outbox'
import { createShelf } from '../../widget/shelf'
import { createThreads } from '../../widget/threads'
import { unawaited } from '../../widget/unawaited'
import { noteWord, type Client } from './client'

export type Shopper = Client & { /** How many times it has connected. */ welcomes: () => number }

/** A shopper on the widget's own connection, outbox, courier and threads, without a screen. */
export function createShopper(name: string, base: string, site: string): Shopper {
  const shelf = createShelf(site, null)
  const connection = createConnection(
    base,
    createIdentity(site, shelf, () => 'en'),
    ({ conversation }) => {
      welcomes++
      threads.welcome(conversation)
      unawaited(courier.run())
    },
  )
  const isLive = () => connection.link.get().kind === 'live'
  const outbox = createOutbox(shelf)
  const threads = createThreads(connection.ask, isLive, () => {
    for (const { id, acked } of outbox.list())
      if (acked && threads.get(acked.conversation).timeline().seq >= acked.seq) outbox.remove(id)
  })
  const courier = createCourier(outbox, connection.ask, isLive, ({ clientMessageId, conversation, seq }) => {
    answered.get(clientMessageId)?.()
    answered.delete(clientMessageId)
    threads.expect(conversation, seq)
  })
  const answered = new Map<string, () => void>()
  let welcomes = 0

  connection.socket.on('event', threads.hear)
  connection.socket.on('seen', (id, seen) => threads.get(id).hearSeen(seen))
  connection.socket.on('heads', threads.heads)
  connection.start()

  const client: Shopper = {
    name,
    view: 'shopper',
    words: [],
    welcomes: () => welcomes,
    say(text) {
      const { id } = outbox.add({ text, contact: {}, department: null, page: null })
      answered.set(id, noteWord(client, text))
      unawaited(courier.run())
    },
    isAnswered: () => answered.size === 0,
    isLive,
    holds: () => threads.list().map(({ id, timeline }) => ({ conversation: id, has: timeline.events })),
    leave() {
      courier.stop()
      connection.stop()
    },
  }
  return client
}
