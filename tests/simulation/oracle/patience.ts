import { presence } from '../../../server/features/agents/presence/presence-times'
import type { AgentRow, ConversationRow } from '../database'
import { time } from '../virtual/time'
import type { World } from '../world'

/** Milliseconds in which a working process does its periodic jobs: one sweep, and the time that it takes. */
const patience = () => presence.sweep + 6_000
/** After a fault a process must first be steady before it counts an agent as lost. */
const steadyAfter = presence.lease + presence.lease / 2 + 5_000

/** States that must not last, and since when each was seen. */
export class Patience {
  private readonly since = new Map<string, number>()

  constructor(private readonly world: World) {}

  /** R4, R5, R13: checked often. None of these states may last longer than a working process needs. */
  look(): void {
    const now = this.pending()
    const { troubledAt, judge } = this.world
    for (const key of this.since.keys()) if (!now.has(key)) this.since.delete(key)
    for (const [key, { rule, what, calmFor }] of now) {
      const since = Math.max(this.since.get(key) ?? time.now, troubledAt + calmFor)
      this.since.set(key, this.since.get(key) ?? time.now)
      judge.must(time.now - since <= patience(), rule, () => `for ${(time.now - since) / 1000} s ${what}`)
    }
  }

  onDuty(): AgentRow[] {
    const { ledger, plan } = this.world
    return [...ledger.agents.values()].filter(
      (agent) => agent.accepting === 1 && agent.lease_until > time.now && (!plan.usesRoster || isOnShift(agent)),
    )
  }

  pending(): Map<string, { rule: string; what: string; calmFor: number }> {
    const { ledger } = this.world
    const onDuty = this.onDuty()
    const found = new Map<string, { rule: string; what: string; calmFor: number }>()
    for (const { row, queuedSince } of ledger.conversations.values()) {
      if (row.state === 'assigned' && isLost(ledger.agents.get(row.assignee_id!)!))
        found.set(`R4 ${row.id} ${row.epoch}`, {
          rule: 'R4',
          what: 'a conversation stayed with an agent who is gone',
          calmFor: steadyAfter,
        })
      if (row.state !== 'queued') continue
      const key = `${row.id} ${queuedSince}`
      if (onDuty.length === 0)
        found.set(`R13 ${key}`, { rule: 'R13', what: 'somebody waited though nobody is on duty', calmFor: steadyAfter })
      else if (onDuty.some((agent) => isFreeFor(agent, row)))
        found.set(`R5 ${key}`, { rule: 'R5', what: 'somebody waited though an agent is free', calmFor: 0 })
    }
    return found
  }
}

const isLost = (agent: AgentRow) => agent.lease_until + presence.grace < time.now
const isOnShift = ({ shift_from, shift_until }: AgentRow) =>
  shift_from !== null && shift_until !== null && shift_from <= time.now && time.now < shift_until
const isFreeFor = (agent: AgentRow, row: ConversationRow) =>
  agent.open_count < agent.capacity && agent.id !== row.avoid_agent_id
