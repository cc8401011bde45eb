import type { ConversationId } from '../../../shared/ids'
import type { Command } from '../plan'
import type { World } from '../world'

/** What a command does; returns what the history says about it. Null: there was nothing to do it with. */
export type Act = (world: World, command: Command) => string | null | Promise<string | null>

export const some = <T>(from: readonly T[], which: number): T | undefined => from[which % Math.max(1, from.length)]
export const shopperOf = (world: World, { who }: Command) => some(world.shoppers, who)!
export const agentOf = (world: World, { who }: Command) => some(world.agents, who)!
/** Most of the time a conversation that the agent has. */
export function talkOf({ ledger, agents }: World, { who, which, luck }: Command): ConversationId | undefined {
  const all = [...ledger.conversations.values()]
  const own = all.filter(({ row }) => row.assignee_id === some(agents, who)?.id)
  return some(own.length > 0 && luck % 4 !== 0 ? own : all, which)?.row.id
}
export const closedOf = ({ ledger }: World, { which }: Command) =>
  some(
    [...ledger.conversations.values()].filter(({ row }) => row.state === 'closed'),
    which,
  )?.row.id
export const nodeOf = ({ nodes }: World, { who }: Command) =>
  some(
    [...nodes.values()].filter((node) => node.owner.alive),
    who,
  )?.owner

/** Numbered by the order in which they began. */
export function nameOf({ ledger }: World, id: ConversationId): string {
  return `conversation ${[...ledger.conversations.keys()].indexOf(id) + 1}`
}
