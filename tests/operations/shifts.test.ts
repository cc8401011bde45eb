import { describe, expect, test } from 'vitest'
import type { AgentPrincipal } from '../../server/access'
import { team } from '../../server/features/agents/agents'
import { heartbeat } from '../../server/features/agents/presence/set-accepting'
import { refreshShifts } from '../../server/features/rosters/refresh-shifts'
import { saveHolidays, saveRoster } from '../../server/features/rosters/rosters'
import { dayOff, officeWeek, roster, specialHours } from '../rules/rosters'
import { databases } from '../support/stores'
import { useShop } from './shop'

describe.each(databases)('A shift, on %s', (database) => {
  const shop = useShop(database)

  test('begins and ends by the clock, without anybody doing anything (R5)', async () => {
    const maria = await withRoster(roster({ 1: ['11:00-12:00', '14:00-15:00'] }))
    expect(await hourly(maria, 6)).toEqual(['10 off', '11 on', '12 off', '13 off', '14 on', '15 off'])
  })

  test('that goes past midnight ends the next morning', async () => {
    const maria = await withRoster(roster({ 1: ['22:00-02:00'] }))
    await later(maria, 11)
    expect(await hourly(maria, 6)).toEqual(['21 off', '22 on', '23 on', '0 on', '1 on', '2 off'])
  })

  test('does not take place on a holiday; their own special hours go before it', async () => {
    const maria = await withRoster(roster(officeWeek))
    expect(await isOn(maria)).toBe(true)
    await saveHolidays(shop.context, shop.owner, { holidays: [dayOff('2026-03-02', 'Spring')] })
    expect(await isOn(maria)).toBe(false)
    await saveRoster(shop.context, shop.owner, {
      agent: maria.id,
      roster: roster(officeWeek, [specialHours('2026-03-02', '10:00-12:00')]),
    })
    expect(await isOn(maria)).toBe(true)
    await saveHolidays(shop.context, shop.owner, { holidays: [] })
    expect(await hourly(maria, 3)).toEqual(['10 on', '11 on', '12 off'])
  })

  test('planned months ahead begins on its day', async () => {
    const maria = await withRoster(roster({}, [specialHours('2026-06-01', '09:00-18:00')]))
    for (let days = 0; days < 90; days++) await later(maria, 24)
    // Summer time has begun meanwhile.
    expect(await hourly(maria, 2)).toEqual(['11 off', '12 off'])
    await later(maria, 22)
    expect(await isOn(maria)).toBe(true)
  })

  test('is nobody’s concern where they keep no roster', async () => {
    const maria = await shop.hire('Maria')
    await refreshShifts(shop.context)
    expect(await isOn(maria)).toBeNull()
  })

  async function withRoster(week: ReturnType<typeof roster>) {
    const maria = await shop.hire('Maria')
    await saveRoster(shop.context, shop.owner, { agent: maria.id, roster: week })
    return maria
  }

  async function later(agent: AgentPrincipal, hours: number) {
    shop.clock.pass({ hours })
    await heartbeat(shop.context, agent)
    await refreshShifts(shop.context)
  }

  const isOn = async ({ id }: AgentPrincipal) =>
    (await team(shop.context)).agents.find((agent) => agent.id === id)!.onShift

  /** Every hour from now: the hour in Bucharest, and whether they are on shift. */
  async function hourly(agent: AgentPrincipal, hours: number): Promise<string[]> {
    const found = []
    for (let hour = 0; hour < hours; hour++) {
      const there = new Intl.DateTimeFormat('en', {
        hour: 'numeric',
        hourCycle: 'h23',
        timeZone: 'Europe/Bucharest',
      }).format(shop.clock.now)
      found.push(`${Number(there)} ${(await isOn(agent)) ? 'on' : 'off'}`)
      await later(agent, 1)
    }
    return found
  }
})
