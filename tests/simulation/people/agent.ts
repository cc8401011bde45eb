import { command } from '../../../console/connection/commands'
import { Connection } from '../../../console/connection/connection'
import { Outbox } from '../../../console/connection/outbox'
import { MyPresence } from '../../../console/connection/presence'
import { Threads } from '../../../console/connection/threads'
import { RefusalError } from '../../../console/connection/refusal-error'
import type { AgentRequests } from '../../../shared/agent-protocol'
import type { AgentId, ConversationId } from '../../../shared/ids'
import type { Asked } from '../../../shared/request'
import type { Network } from '../virtual/network'
import { Page } from './page'

type CommandName = 'take' | 'transfer' | 'close' | 'reopen' | 'called'
/** What an agent has typed into a conversation. */
export type Said = { conversation: ConversationId; text: string; kind: 'reply' | 'note' }

/** The console's own code, composed as in `Live`, without its screens. */
export class Desk extends Page {
  readonly connection: Connection
  readonly threads: Threads
  readonly outbox: Outbox
  readonly presence: MyPresence

  constructor(network: Network, name: string, me: AgentId, cookie: string, prefix: string) {
    super(network, name, { cookie })
    this.connection = this.as(() => new Connection())
    this.threads = new Threads(this.connection, me)
    this.presence = new MyPresence(this.connection)
    this.outbox = new Outbox(this.connection, prefix, (conversation, seq) => {
      const thread = this.threads.of(conversation)
      setTimeout(() => thread.cell.get().timeline.seq < seq && thread.catchUp(), 1_500)
    })
    this.as(() => {
      this.threads.start()
      this.outbox.start()
      this.presence.start()
      this.connection.start()
    })
  }

  /** Opens a thread unless it is open; returns what is on the screen. */
  look(id: ConversationId) {
    if (!this.watched.has(id)) this.as(() => this.threads.watch(id))
    this.watched.add(id)
    return this.threads.of(id).cell.get()
  }
  readonly watched = new Set<ConversationId>()

  /** Scrolls to the top of the loaded events. */
  scrollUp(id: ConversationId): void {
    this.as(() => this.threads.of(id).earlier.next())
  }

  /** With the epoch that is on the screen. */
  order<Name extends CommandName>(
    name: Name,
    conversation: ConversationId,
    more: Partial<Asked<AgentRequests, Name>> = {},
  ): void {
    this.onceShown(conversation, (epoch) => {
      const input = { conversation, epoch, ...more } as unknown as Omit<Asked<AgentRequests, Name>, 'commandId'>
      void command(this.connection, name, input).catch(ignoreRefusal)
    })
  }

  /** Agents act only on what is on the screen: a conversation that was not open gets 500 ms to load. */
  onceShown(conversation: ConversationId, act: (epoch: number) => void): void {
    const shown = this.look(conversation).timeline.conversation
    if (shown) return this.as(() => act(shown.epoch))
    this.as(() =>
      setTimeout(() => {
        const now = this.threads.of(conversation).cell.get().timeline.conversation
        if (now) act(now.epoch)
      }, 500),
    )
  }

  ask<Name extends keyof AgentRequests & string>(name: Name, input: Asked<AgentRequests, Name>): void {
    this.as(() => void this.connection.ask(name, input).catch(ignoreRefusal))
  }
}

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof RefusalError)) throw error
}

/** An agent, with the console open or not. */
export class Agent {
  desk: Desk | null = null
  readonly said: Said[] = []
  private opened = 0
  private typed = 0

  constructor(
    readonly name: string,
    readonly id: AgentId,
    private readonly network: Network,
    public cookie: string,
  ) {}

  open(): Desk {
    this.desk ??= new Desk(this.network, `${this.name} ${++this.opened}`, this.id, this.cookie, `${this.name}.outbox.`)
    return this.desk
  }

  close(): void {
    this.desk?.close()
    this.desk = null
  }

  /** Types a reply or a note, with the epoch that is on the screen. */
  say(kind: 'reply' | 'note', conversation: ConversationId): string {
    const desk = this.open()
    const text = `${this.name} ${kind} ${++this.typed}`
    desk.onceShown(conversation, (epoch) => {
      this.said.push({ conversation, text, kind })
      desk.outbox.post(conversation, { kind, text, epoch })
    })
    return text
  }
}
