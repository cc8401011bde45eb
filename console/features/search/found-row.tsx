import type { InboxList } from '../../../shared/agent-protocol'
import type { Found, FoundIn } from '../../../shared/found'
import { useSentences, useTimes } from '../../locales/use-locale'
import { Link } from '../../router/link'
import { conversationPath } from '../../router/route'
import { Avatar } from '../../ui/avatar'
import { Icon } from '../../ui/icon'
import { useShopperName } from '../inbox/shopper-name'
import { WhoseWords } from '../inbox/whose-words'

/** Who and when, then the text with the searched words marked. */
export function FoundRow({ row, list, now, current }: { row: Found; list: InboxList; now: number; current: boolean }) {
  const times = useTimes()
  const name = useShopperName()(row)
  const { at, seq } = row.foundIn
  return (
    <div className="row">
      <Link
        className="row__link"
        to={conversationPath(row.id, seq)}
        list={list}
        aria-current={current ? 'true' : undefined}
      >
        <Avatar name={name} size={32} />
        <span className="row__line">
          <span className="row__who">{name}</span>
          <time className="row__when" dateTime={new Date(at).toISOString()}>
            {times.short(at, now)}
          </time>
        </span>
        <Line {...row.foundIn} />
      </Link>
    </div>
  )
}

function Line({ parts, by, agent, private: isNote }: FoundIn) {
  const { search } = useSentences()
  return (
    <span className="row__text" dir="auto" translate="yes">
      {isNote && <Lock label={search.note} />}
      <WhoseWords by={by} agent={agent} />
      <span>
        {parts.map(({ text, hit }, place) => (hit ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>))}
      </span>
    </span>
  )
}

const Lock = ({ label }: { label: string }) => (
  <bdi className="found__note">
    <Icon name="lock" size={14} />
    <span className="unseen">{label}: </span>
  </bdi>
)
