import { useState } from 'react'
import { useSentences, useTimes } from '../../locales/use-locale'
import { useMe } from '../session/session'
import type { Happened } from './entries'
import { useLineText } from './line-text'
import { WhyFacts } from './why-facts'

/** Something that happened, in small; an assignment can be asked why (R14). */
export function Line({ event }: { event: Happened }) {
  const { thread } = useSentences()
  const times = useTimes()
  const me = useMe()
  const textOf = useLineText()
  const [open, setOpen] = useState(false)
  const why = event.kind === 'assigned' ? event.why : null
  const ask = event.kind === 'assigned' && event.agent.id === me.id ? thread.why.askYou : thread.why.ask
  return (
    <div className="line">
      <p>
        {textOf(event)}{' '}
        <time dateTime={new Date(event.at).toISOString()} title={times.full(event.at)}>
          {times.clock(event.at)}
        </time>
        {why && (
          <button type="button" className="line__why" aria-expanded={open} onClick={() => setOpen(!open)}>
            {ask}
          </button>
        )}
      </p>
      {why && open && <WhyFacts why={why} />}
    </div>
  )
}
