import { useCell } from '../../connection/cell'
import { useSentences, useTimes } from '../../locales/use-locale'
import { Link } from '../../router/link'
import { conversationPath } from '../../router/route'
import { IconButton } from '../../ui/icon-button'
import { useMe } from '../session/session'
import { type Departed, departuresOf } from './use-departures'

/** Above my conversations: those that left me by themselves, with where they went and why. */
export function DepartedList() {
  const { transfer } = useSentences()
  const departures = departuresOf(useMe().id)
  const gone = useCell(departures)
  return (
    <div role="status">
      {gone.length > 0 && (
        <ul className="departed" aria-label={transfer.news}>
          {gone.map((each) => (
            <Line
              key={each.id}
              departed={each}
              dismiss={() => departures.set(gone.filter(({ id }) => id !== each.id))}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

function Line({ departed: { id, name, how, to, at }, dismiss }: { departed: Departed; dismiss: () => void }) {
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
      <IconButton icon="close" label={`${transfer.dismiss}: ${name}`} onClick={dismiss} />
    </li>
  )
}
