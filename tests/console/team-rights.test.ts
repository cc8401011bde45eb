import { expect, test } from 'vitest'
import { mayChange, rolesToGive } from '../../console/features/agents/may-change'
import { AgentId } from '../../shared/ids'
import type { Role } from '../../shared/team'

const someone = (role: Role) => ({ id: AgentId.parse('0b6c1a52-6f0e-4d53-9a3f-1f6a0f6f7a01'), role })

test('an owner is changed by owners alone, everybody else by admins too, and agents change nobody', () => {
  const table = (['owner', 'admin', 'agent'] as const).map((me) =>
    (['owner', 'admin', 'agent'] as const).map((them) => mayChange(someone(me), someone(them))),
  )
  expect(table).toEqual([
    [true, true, true],
    [false, true, true],
    [false, false, false],
  ])
})

test('an admin cannot make an owner', () => {
  expect(rolesToGive(someone('admin'))).toEqual(['agent', 'admin'])
  expect(rolesToGive(someone('owner'))).toEqual(['agent', 'admin', 'owner'])
})
