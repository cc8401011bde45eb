import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { AgentId } from '../../shared/ids'
import { Connection } from './connection'
import { Outbox } from './outbox'
import { MyPresence } from './presence'
import { Threads } from './threads'

const arrivesWithin = 1_500

/** Everything that lives as long as the socket, for one signed-in agent. */
export class Live {
  readonly connection = new Connection()
  readonly presence = new MyPresence(this.connection)
  readonly threads: Threads
  readonly outbox: Outbox

  constructor(me: AgentId) {
    this.threads = new Threads(this.connection, me)
    this.outbox = new Outbox(this.connection, `counterbell.outbox.${me}.`, (conversation, seq) => {
      // A live event is only a hint (D4): when it does not come soon after the ack, fetch it.
      const thread = this.threads.of(conversation)
      setTimeout(() => thread.cell.get().timeline.seq < seq && thread.catchUp(), arrivesWithin)
    })
  }

  start(): void {
    this.threads.start()
    this.outbox.start()
    this.presence.start()
    this.connection.start()
  }

  stop(): void {
    this.presence.stop()
    this.connection.stop()
  }
}

const LiveContext = createContext<Live | null>(null)

/** Opens the connection for `me`. Closes it with the page, or when another agent signs in. */
export function LiveProvider({ me, children }: { me: AgentId; children: ReactNode }) {
  const [live] = useState(() => new Live(me))
  useEffect(() => {
    live.start()
    return () => live.stop()
  }, [live])
  return <LiveContext value={live}>{children}</LiveContext>
}

export function useLive(): Live {
  const live = useContext(LiveContext)
  if (!live) throw new Error('useLive needs a LiveProvider above it')
  return live
}
