import type { Summary } from '../../../shared/conversation'
import type { LogEvent } from '../../../shared/events'
import type { AgentId, ConversationId } from '../../../shared/ids'

/** What I have taken by my own hand, in this tab or another: it is no news to me when its row changes hands. */
export class OwnTakes {
  private readonly taken = new Set<string>()

  constructor(private readonly me: AgentId) {}

  hear(id: ConversationId, event: LogEvent): void {
    if (event.kind === 'assigned' && event.by.kind === 'agent' && event.by.id === this.me)
      this.taken.add(`${id} ${event.epoch}`)
  }

  /** Whether this change of the row is such a one; true once. */
  explains({ id, epoch }: Pick<Summary, 'id' | 'epoch'>): boolean {
    return this.taken.delete(`${id} ${epoch}`)
  }
}
