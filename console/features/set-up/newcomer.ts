import * as z from 'zod'
import type { AgentId } from '../../../shared/ids'
import { Cell } from '../../connection/cell'
import { kept } from '../../connection/kept'

/** The steps that an agent has tried on this device. */
const NewcomerState = z.object({ rung: z.boolean(), hidden: z.boolean() })
export type NewcomerState = z.infer<typeof NewcomerState>

const fresh: NewcomerState = { rung: false, hidden: false }
const cells = new Map<AgentId, Cell<NewcomerState>>()
const keyOf = (agent: AgentId) => `counterbell.newcomer.${agent}`

export function newcomerOf(agent: AgentId): Cell<NewcomerState> {
  const cell = cells.get(agent) ?? new Cell(kept.parse(keyOf(agent), NewcomerState) ?? fresh)
  cells.set(agent, cell)
  return cell
}

export const noteRung = (agent: AgentId) => change(agent, { rung: true })
export const hideSteps = (agent: AgentId) => change(agent, { hidden: true })

function change(agent: AgentId, part: Partial<NewcomerState>): void {
  const cell = newcomerOf(agent)
  cell.set({ ...cell.get(), ...part })
  kept.write(keyOf(agent), JSON.stringify(cell.get()))
}
