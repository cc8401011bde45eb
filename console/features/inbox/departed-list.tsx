import { useCell } from '../../connection/cell'
import { useSentences, useTimes } from '../../locales/use-locale'
import { Link } from '../../router/link'
import { conversationPath } from '../../router/route'
import { IconButton } from '../../ui/icon-button'
import { type Departed, departures } from './use-departures'

/** Above my conversations: what has gone from me without my doing, where it went and why. */
export function DepartedList() {
  const { transfer } = useSentences()
  const gone = useCell(departures)
  return (
    <div role="status">
      {gone.length > 0 && (
        <ul className="departed" aria-label={transfer.news}>
          {gone.map((each) => (
            <Line key={each.id} departed={each} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Line({ departed: { id, name, how, to, at } }: { departed: Departed }) {
  const { transfer } = useSentences()
  const times = useTimes()
  return (
    <li className="departed__line">
      <p>
        <Link to={conversationPath(id)}>
          <bdi>{name}</bdi>
        </Link>
        {' · '}
        <bdi>{transfer.gone[how](to)}</bdi>{' '}
        <time className="departed__when" dateTime={new Date(at).toISOString()}>
          {times.short(at)}
        </time>
      </p>
      <IconButton icon="close" label={`${transfer.dismiss}: ${name}`} onClick={() => departures.set(departures.get().filter((each) => each.id !== id))} />
    </li>
  )
}
