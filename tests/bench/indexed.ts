import { setTimeout as pause } from 'node:timers/promises'
import type { AgentRequests } from '../../shared/agent-protocol'
import type { Asker } from '../support/asker'

/** Until search has caught up with the conversations that `fill` has made, from the oldest on: it would else work while others are measured. */
export async function indexed(ask: Asker<AgentRequests>, conversations: number): Promise<void> {
  while ((await ask('search', { query: `(${conversations - 1})` })).rows.length === 0) await pause(1_000)
}
