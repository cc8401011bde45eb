import type { Summary } from '../../../shared/conversation'
import type { LogEvent } from '../../../shared/events'
import type { AgentId, ConversationId } from '../../../shared/ids'

/** The conversations that I took, in this tab or another. Their change of hands needs no alert. */
export class OwnTakes {
  private readonly taken = new Set<string>()

  constructor(private readonly me: AgentId) {}

  hear(id: ConversationId, event: LogEvent): void {
    if (event.kind === 'assigned' && event.by.kind === 'agent' && event.by.id === this.me)
      this.taken.add(`${id} ${event.epoch}`)
  }

  /** Whether I made this change by a take. True only once. */
  explains({ id, epoch }: Pick<Summary, 'id' | 'epoch'>): boolean {
    return this.taken.delete(`${id} ${epoch}`)
  }
}
