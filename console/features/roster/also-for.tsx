import type { AgentId } from '../../../shared/ids'
import type { Roster } from '../../../shared/roster'
import { Choices } from '../../ui/choices'

/** The other agents, each with a function that applies a change to their plan. */
export type Colleagues = { id: AgentId; name: string; change: (of: (roster: Roster) => Roster) => void }[]

/** Chooses the other agents whom a change applies to; nothing without colleagues. */
export function AlsoFor({
  legend,
  colleagues,
  chosen,
  onChange,
}: {
  legend: string
  colleagues: Colleagues
  chosen: string[]
  onChange: (chosen: string[]) => void
}) {
  if (colleagues.length === 0) return null
  return (
    <Choices
      legend={legend}
      name="also-for"
      options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      chosen={chosen}
      onChange={onChange}
    />
  )
}
