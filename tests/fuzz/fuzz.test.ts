import { expect, test } from 'vitest'
import { fuzz } from './fuzz'
import { verdictOn } from './verdict'

test('two thousand random and broken frames and requests at every door: no fault of ours, no secret told, nothing kept (H8, A)', { timeout: 120_000 }, async () => {
  const report = await fuzz({ seed: 41, count: 2_000 })
  expect(report.failures).toEqual([])
  expect(verdictOn(report)).toMatchObject({ holds: true })
  // It does find its way in: each door has taken something, and refused something.
  for (const [door, outcomes] of report.outcomes) expect([door, outcomes.size > 1 || outcomes.has('101')]).toEqual([door, true])
})
