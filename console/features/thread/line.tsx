import { Fragment, useState } from 'react'
import { useSentences, useTimes } from '../../locales/use-locale'
import { useMe } from '../session/session'
import type { Happened } from './entries'
import { Isolated } from './isolated'
import { useLineText } from './line-text'
import { WhyFacts } from './why-facts'

/** Events of one moment, in small type, with the time at the edge. An assignment has a button for its reasons (R14). */
export function Line({ events }: { events: Happened[] }) {
  const times = useTimes()
  const [asked, setAsked] = useState<number | null>(null)
  const at = events[0]!.at
  const why = events.find((event) => event.seq === asked)
  return (
    <div className="line">
      <p className="line__what">
        {events.map((event, place) => (
          <Fragment key={event.seq}>
            {place > 0 && ' · '}
            <Sentence
              event={event}
              open={asked === event.seq}
              ask={() => setAsked(asked === event.seq ? null : event.seq)}
            />
          </Fragment>
        ))}
      </p>
      <time dateTime={new Date(at).toISOString()} title={times.full(at)}>
        {times.clock(at)}
      </time>
      {why?.kind === 'assigned' && why.why && <WhyFacts why={why.why} />}
    </div>
  )
}

function Sentence({ event, open, ask }: { event: Happened; open: boolean; ask: () => void }) {
  const { thread } = useSentences()
  const me = useMe()
  const textOf = useLineText()
  return (
    <>
      <Isolated sentence={textOf(event)} />
      {event.kind === 'assigned' && event.why && (
        <>
          {' '}
          <button type="button" className="line__why" aria-expanded={open} onClick={ask}>
            {event.agent.id === me.id ? thread.why.askYou : thread.why.ask}
          </button>
        </>
      )}
    </>
  )
}
