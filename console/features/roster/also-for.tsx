import type { AgentId } from '../../../shared/ids'
import type { Roster } from '../../../shared/roster'
import { Choices } from '../../ui/choices'

/** The others of the team, and how a change of one's plan is made to theirs as well. */
export type Colleagues = { id: AgentId; name: string; change: (of: (roster: Roster) => Roster) => void }[]

/** Whom else it is for; nothing where there is nobody else. */
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
