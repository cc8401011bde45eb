import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { isFull } from '../support/full'
import { bugs } from './bugs'
import { applyPatch, bundle } from './build'
import { runSeeds } from './run-seeds'

const count = isFull ? 1_000 : 150
/** The minimum counts are for a thousand seeds. A few seeds vary more. */
const share = isFull ? 1 : 0.075

test(
  `${count} days of faults break no rule of delivery or routing, and are not empty (D1–D10, R1–R14, F)`,
  { timeout: 300_000 },
  async () => {
    const { seeds, failure, tally } = await runSeeds(await bundle('test-product'), { from: 1, count, workers: 2 })
    expect(failure).toBeNull()
    expect(seeds).toBe(count)
    const floors = {
      'send acknowledged': 1_000,
      'reply acknowledged': 200,
      'note acknowledged': 100,
      crashes: 200,
      faults: 1_500,
      'network lost': 500,
      'network repeated': 500,
      'network shuffled': 500,
      'network late': 100,
      'event assigned least-loaded': 500,
      'event queued agent-lost': 30,
      'event queued no-answer': 30,
      'event left nobody-on-shift': 50,
      'event left last-agent-left': 20,
      'event closed': 100,
      'event assigned taken': 30,
      'event assigned transferred': 20,
      'event reopened': 10,
      'send refused conflict': 10,
      'send refused unavailable': 10,
      'reply refused stale': 10,
    }
    for (const [what, floor] of Object.entries(floors)) expect(tally[what] ?? 0, what).toBeGreaterThan(floor * share)
  },
)

test.each([
  'acknowledged before the commit',
  'a note reaches the shopper live',
  'receivers apply what lies beyond a gap',
])('"%s" would be found, and its seed told', { timeout: 120_000 }, async (name) => {
  const bug = bugs.find((each) => each.name === name)!
  const { failure } = await runSeeds(await bundle(`test-${bugs.indexOf(bug)}`, bug.patches), {
    from: 1,
    count: 200,
    shrinks: false,
  })
  expect(failure?.seed).toBeGreaterThan(0)
})

test.each(bugs)('the bug "$name" can still be put in', async ({ patches }) => {
  for (const patch of patches) expect(applyPatch(await readFile(patch.file, 'utf8'), patch)).toContain(patch.replace)
})

test('a patch that does not apply exactly once is no proof of anything', async () => {
  const patch = { file: 'server/features/conversations/log/append-events.ts', find: 'no such words', replace: '' }
  await expect(bundle('test-unpatched', [patch])).rejects.toThrow('applies 0 times')
})

test('a seed plays the same history again', { timeout: 60_000 }, async () => {
  const file = await bundle('test-again')
  const again = () => runSeeds(file, { from: 7, count: 5 })
  expect(await again()).toEqual(await again())
})
