import { expect, test } from 'vitest'
import { fuzz } from './fuzz'
import { verdictOn } from './verdict'

test(
  'two thousand random and broken frames and requests, and attacks, at every door: no fault of ours, no secret told, nothing kept, nobody else kept waiting (H8, H14, H31, A)',
  { timeout: 240_000 },
  async () => {
    const report = await fuzz({ seed: 41, count: 2_000 })
    expect(report.failures).toEqual([])
    expect(verdictOn(report)).toMatchObject({ holds: true })
    // It does find its way in: each door has taken something, and refused something; or cut off an attack, which begins with what it takes.
    for (const [door, outcomes] of report.outcomes)
      expect([door, outcomes.size > 1 || ['101', 'cut off', 'limited'].some((each) => outcomes.has(each))]).toEqual([
        door,
        true,
      ])
  },
)
