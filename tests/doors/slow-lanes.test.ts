import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createSlowLanes } from '../../server/lib/slow-lanes'

test('of one network one thing is done at a time, and then nothing for three times as long; others have their own turn (H14)', async () => {
  const inLane = createSlowLanes()
  const spans: Record<string, [number, number][]> = { crowd: [], neighbour: [] }
  const work = (network: string) =>
    inLane(network, async () => {
      const began = performance.now()
      await pause(20)
      spans[network]!.push([began, performance.now()])
      return network
    })
  const all = [...Array.from({ length: 4 }, () => work('crowd')), work('neighbour')]
  expect(await Promise.all(all)).toEqual(['crowd', 'crowd', 'crowd', 'crowd', 'neighbour'])
  const rests = spans.crowd!.slice(1).map(([began], index) => began - spans.crowd![index]![1])
  expect(Math.min(...rests)).toBeGreaterThan(55)
  expect(spans.neighbour![0]![0]).toBeLessThan(spans.crowd![1]![0])
})

test('what fails is told to whoever asked, and holds up nobody', async () => {
  const inLane = createSlowLanes()
  const failed = inLane('here', () => Promise.reject(new Error('no such page')), 0)
  const next = inLane('here', async () => 'read', 0)
  await expect(failed).rejects.toThrow('no such page')
  expect(await next).toBe('read')
})
