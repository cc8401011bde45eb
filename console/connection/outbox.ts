import * as z from 'zod'
import { Attachment } from '../../shared/attachment'
import { ClientId, type ConversationId, ConversationId as Id } from '../../shared/ids'
import { Offer } from '../../shared/offer'
import { Refusal, refusals } from '../../shared/refusals'
import { Cell } from './cell'
import { newClientId } from './client-id'
import type { Connection } from './connection'
import { kept } from './kept'
import { refusalOf } from './refusal-error'

/** D1: `queued → sending → acked | refused`. `acked` stays until its event is in the thread. */
export const Pending = z.object({
  clientMessageId: ClientId,
  kind: z.enum(['reply', 'note']),
  text: z.string(),
  attachments: z.array(Attachment).optional(),
  ...Offer.shape,
  epoch: z.int(),
  at: z.number(),
  state: z.enum(['queued', 'sending', 'acked', 'refused']),
  /** The `seq` of its event, once it is acknowledged. */
  seq: z.int().optional(),
  refusal: Refusal.nullable(),
})
export type Pending = z.infer<typeof Pending>

const pause = 2_000
const none: Pending[] = []

/**
 * What I have sent and the server has not yet acknowledged, by conversation. It survives a reload (D1–D3). Each message
 * has its own key, so that two tabs never write the same value.
 */
export class Outbox {
  private readonly boxes = new Map<ConversationId, Cell<Pending[]>>()
  private lastAt = 0

  constructor(
    private readonly connection: Connection,
    private readonly prefix: string,
    private readonly acked: (conversation: ConversationId, seq: number) => void,
  ) {}

  start(): void {
    for (const key of kept.keys(this.prefix)) {
      const id = Id.safeParse(key.slice(this.prefix.length).split('.')[0])
      if (id.success) this.of(id.data)
    }
    this.connection.socket.on('connect', () => this.boxes.forEach((_, id) => void this.send(id)))
  }

  of(conversation: ConversationId): Cell<Pending[]> {
    const known = this.boxes.get(conversation)
    if (known) return known
    const box = new Cell(restore(kept.keys(this.key(conversation)).map((key) => kept.read(key))))
    this.boxes.set(conversation, box)
    return box
  }

  post(
    conversation: ConversationId,
    message: Pick<Pending, 'kind' | 'text' | 'attachments' | 'choices' | 'cards' | 'epoch'>,
  ): void {
    // No two messages have the same time: it is their order after a reload.
    this.lastAt = Math.max(Date.now(), this.lastAt + 1)
    const pending: Pending = {
      ...message,
      clientMessageId: newClientId(),
      at: this.lastAt,
      state: 'queued',
      refusal: null,
    }
    this.set(conversation, [...this.of(conversation).get(), pending])
    void this.send(conversation)
  }

  /** The event is in the thread, or the agent has discarded the message. */
  drop(conversation: ConversationId, ids: readonly string[]): void {
    const box = this.of(conversation).get()
    if (box.some((pending) => ids.includes(pending.clientMessageId))) {
      this.set(
        conversation,
        box.filter((pending) => !ids.includes(pending.clientMessageId)),
      )
    }
  }

  /** D1: one message in flight per conversation, so that the order holds. */
  private async send(conversation: ConversationId): Promise<void> {
    const box = this.of(conversation).get()
    const next = box.find((pending) => pending.state === 'queued')
    if (!next || box.some((pending) => pending.state === 'sending') || !this.connection.socket.connected) return
    this.mark(conversation, next, { state: 'sending' })
    try {
      const { seq } = await this.ask(conversation, next)
      this.mark(conversation, next, { state: 'acked', seq })
      this.acked(conversation, seq)
    } catch (error) {
      if (!this.mayRetry(conversation, next, refusalOf(error))) return
    }
    await this.send(conversation)
  }

  /**
   * D3: a timeout, a disconnect or a 5xx keeps the id and tries again. A refusal is shown, and a new try gets a new id.
   */
  private mayRetry(conversation: ConversationId, pending: Pending, refusal: Refusal): boolean {
    if (!refusals[refusal.code].retry) {
      this.mark(conversation, pending, { state: 'refused', refusal })
      return true
    }
    this.mark(conversation, pending, { state: 'queued' })
    setTimeout(() => void this.send(conversation), refusal.retryAfter ? refusal.retryAfter * 1_000 : pause)
    return false
  }

  private ask(
    conversation: ConversationId,
    { kind, clientMessageId, text, attachments, choices, cards, epoch }: Pending,
  ) {
    const said = { conversation, clientMessageId, text, attachments: attachments?.map(({ id }) => id) }
    return kind === 'note'
      ? this.connection.ask('note', said)
      : this.connection.ask('reply', { ...said, choices, cards, epoch })
  }

  private mark(conversation: ConversationId, { clientMessageId }: Pending, change: Partial<Pending>): void {
    const box = this.of(conversation).get()
    this.set(
      conversation,
      box.map((pending) => (pending.clientMessageId === clientMessageId ? { ...pending, ...change } : pending)),
    )
  }

  private set(conversation: ConversationId, box: Pending[]): void {
    const was = this.of(conversation).get()
    this.of(conversation).set(box.length > 0 ? box : none)
    const here = new Set(box.map((pending) => pending.clientMessageId))
    for (const { clientMessageId } of was)
      if (!here.has(clientMessageId)) kept.write(this.key(conversation, clientMessageId), null)
    for (const pending of box)
      if (!was.includes(pending)) kept.write(this.key(conversation, pending.clientMessageId), JSON.stringify(pending))
  }

  private key(conversation: ConversationId, id = ''): string {
    return `${this.prefix}${conversation}.${id}`
  }
}

/** After a reload the outcome of a message in flight is unknown: it is sent again with the same id (D3). */
function restore(texts: (string | null)[]): Pending[] {
  const parsed = texts.map((text) => Pending.safeParse(text && jsonOf(text))).flatMap(({ data }) => data ?? [])
  if (parsed.length === 0) return none
  return parsed
    .sort((one, other) => one.at - other.at)
    .map((pending) => (pending.state === 'refused' ? pending : { ...pending, state: 'queued' }))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
