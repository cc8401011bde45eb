import type { LogEvent } from '../shared/events'
import type { AgentId } from '../shared/ids'

/** `wordless`: changes of hands since an agent last wrote. `spoken`: the current agent has written. */
export function handOvers(events: readonly LogEvent[]): { wordless: number; spoken: boolean } {
  let holder: AgentId | null = null
  let spoken = false
  let wordless = 0
  function hand(to: AgentId | null): void {
    if (holder && holder !== to && !spoken) wordless++
    if (holder !== to) spoken = false
    holder = to
  }
  for (const event of events) {
    if (event.kind === 'assigned') hand(event.agent.id)
    if (event.kind === 'queued') hand(null)
    if (event.kind === 'left' || event.kind === 'closed') [holder, wordless, spoken] = [null, 0, false]
    if (event.kind === 'message' && event.by.kind === 'agent') [spoken, wordless] = [true, 0]
  }
  return { wordless, spoken }
}
