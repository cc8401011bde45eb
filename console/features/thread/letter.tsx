import type { Seen } from '../../../shared/conversation'
import { useSentences, useTimes } from '../../locales/use-locale'
import { Avatar } from '../../ui/avatar'
import { Icon } from '../../ui/icon'
import { useShopperName } from '../inbox/shopper-name'
import { useMe } from '../session/session'
import type { Entry } from './entries'
import { SaidPart } from './said-part'
import type { Talk } from './use-thread'

type LetterEntry = Extract<Entry, { kind: 'letter' }>

/** A group of messages by one person: who, when, and the text. */
export function Letter({
  entry,
  conversation,
  ticked,
  seen,
}: {
  entry: LetterEntry
  conversation: Talk
  ticked: number | undefined
  seen: Seen
}) {
  const { thread } = useSentences()
  const times = useTimes()
  const me = useMe()
  const nameOf = useShopperName()
  const { by, at, parts } = entry
  const mine = by.kind === 'agent' && by.id === me.id
  const name = by.kind === 'agent' ? by.name : nameOf(conversation)
  const tick = parts.find(({ seq }) => seq === ticked)
  return (
    <article className="letter" data-by={by.kind} data-mine={mine || undefined}>
      <Avatar name={name} picture={by.kind === 'agent' ? by.picture : null} size={32} />
      <header className="letter__head">
        <span className="letter__who">{mine ? thread.you : name}</span>
        <time dateTime={new Date(at).toISOString()} title={times.full(at)}>
          {times.clock(at)}
        </time>
      </header>
      <div className="letter__body">
        {parts.map((part) => (
          <div key={part.seq} className="letter__part" data-seq={part.seq}>
            <SaidPart part={part} />
          </div>
        ))}
        {tick && <Tick seen={seen.shopper >= tick.seq} />}
      </div>
    </article>
  )
}

function Tick({ seen }: { seen: boolean }) {
  const { thread } = useSentences()
  return (
    <p className="tick" data-seen={seen || undefined}>
      <Icon name={seen ? 'eye' : 'check'} size={14} />
      {seen ? thread.state.seen : thread.state.sent}
    </p>
  )
}
