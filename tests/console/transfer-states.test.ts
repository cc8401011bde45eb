import { expect, test } from 'vitest'
import { nextWaiting } from '../../console/features/inbox/next-waiting'
import { agentState, groupState, inPlace } from '../../console/features/thread/transfer-states'
import { AgentId, DepartmentId } from '../../shared/ids'
import type { Agent } from '../../shared/team'
import { ana, maria, row } from './counter-log'

const returns = DepartmentId.parse('11111111-1111-4111-8111-111111111111')
const anyHour = { usesRoster: false, departments: [] }
const byRoster = { usesRoster: true, departments: [] }
let hired = 0
const colleague = (change: Partial<Agent> = {}): Agent => ({
  id: AgentId.parse(`00000000-0000-4000-8000-${String(++hired).padStart(12, '0')}`),
  name: 'Radu Marin',
  shownName: null,
  email: 'radu@atelier-lut.example',
  picture: null,
  role: 'agent',
  capacity: 3,
  languages: [],
  departments: [],
  accepting: true,
  online: true,
  onShift: null,
  open: 0,
  status: 'active',
  ...change,
})

test('who is full, away or off shift is known before a conversation is handed to them; the roster counts only where the site follows it (A20, A22)', () => {
  expect(agentState(colleague({ onShift: false }), anyHour)).toBe('free')
  expect(agentState(colleague({ onShift: false }), byRoster)).toBe('off-shift')
  expect(agentState(colleague({ open: 3 }), anyHour)).toBe('full')
  expect(agentState(colleague({ accepting: false }), anyHour)).toBe('away')
  expect(agentState(colleague({ online: false }), anyHour)).toBe('offline')
})

test('the colleagues stay where they stand while Ana looks for one, whoever becomes free; who comes stands last (A22)', () => {
  const [oksana, radu, late] = [{ agent: colleague() }, { agent: colleague() }, { agent: colleague() }] as const
  const places = new Map<AgentId, number>()
  expect(inPlace(places, [oksana, radu])).toEqual([oksana, radu])
  expect(inPlace(places, [late, radu, oksana])).toEqual([oksana, radu, late])
  expect(inPlace(places, [radu, late])).toEqual([radu, late])
})

test('a department says how many are free, that all are busy, that nobody of it is there, or that it would come back (A22, A23)', () => {
  const giver = colleague({ departments: [returns] })
  const oksana = colleague({ departments: [returns] })
  const radu = colleague()
  expect(groupState([giver, oksana, radu], anyHour, giver.id, returns)).toEqual({ kind: 'free', free: 1 })
  expect(groupState([giver, { ...oksana, open: 3 }, radu], anyHour, giver.id, returns)).toEqual({
    kind: 'full',
    free: 0,
  })
  expect(groupState([giver, { ...oksana, accepting: false }, radu], anyHour, giver.id, returns)).toMatchObject({
    kind: 'empty',
  })
  expect(groupState([giver, { ...oksana, online: false }], anyHour, giver.id, returns)).toMatchObject({ kind: 'back' })
  expect(groupState([{ ...giver, accepting: false }], anyHour, giver.id, returns)).toMatchObject({ kind: 'message' })
  expect(groupState([giver, oksana, radu], anyHour, giver.id, null)).toEqual({ kind: 'free', free: 2 })
})

test("after one conversation comes the next that waits for Ana, never the same, nor one of Maria's (A24)", () => {
  const hers = { state: 'assigned' as const, assignee: ana }
  const [done, answered, waits] = [
    row(hers),
    row({ ...hers, owedSince: null, lastMessage: { text: 'Yes', at: 1, by: 'agent', agent: ana, seq: 4 } }),
    row(hers),
  ]
  expect(nextWaiting('mine', [done, answered, waits], ana.id, done.id)).toBe(waits)
  expect(nextWaiting('mine', [done, answered, { ...waits, assignee: maria }], ana.id, done.id)).toBeUndefined()
  const [left, replied] = [row({ state: 'left' }), row({ state: 'left', owedSince: null })]
  expect(nextWaiting('left', [done, replied, left], ana.id, done.id)).toBe(left)
})
