import fc from 'fast-check'
import { expect, test } from 'vitest'
import { receive } from '../../console/connection/held-events'
import type { LogEvent } from '../../shared/events'
import { emptyTimeline } from '../../shared/timeline'
import { conversation, said, started } from './counter-log'

const log: LogEvent[] = [
  started(),
  ...Array.from({ length: 9 }, (_, place) => said(place + 2, 'shopper', `Message ${place + 2}`)),
]

test('however live events come (late, twice, in any order), nothing is shown before what precedes it, and nothing twice (D4)', () => {
  const arrivals = fc.array(fc.array(fc.constantFrom(...log), { maxLength: 4 }), { maxLength: 20 })
  fc.assert(
    fc.property(arrivals, (bursts) => {
      let { timeline, held } = { timeline: emptyTimeline, held: [] as LogEvent[] }
      for (const burst of bursts) ({ timeline, held } = receive(timeline, held, conversation, burst))
      expect(timeline.events).toEqual(log.slice(0, timeline.seq))
      expect(held.every((event) => event.seq > timeline.seq + 1)).toBe(true)
      // D6: the page that a catch-up brings lets go of all that was held.
      const caughtUp = receive(timeline, held, conversation, log.slice(timeline.seq))
      expect([caughtUp.timeline.events, caughtUp.timeline.seq, caughtUp.held]).toEqual([log, log.length, []])
    }),
  )
})
