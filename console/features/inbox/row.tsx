import type { InboxList } from '../../../shared/agent-protocol'
import type { Summary } from '../../../shared/conversation'
import { useSentences } from '../../locales/use-locale'
import { Link } from '../../router/link'
import { conversationPath } from '../../router/route'
import { Avatar } from '../../ui/avatar'
import { Badge } from '../../ui/badge'
import { Icon } from '../../ui/icon'
import { useMe } from '../session/session'
import { awaitedCall, hasChips, isUnread } from './lists'
import { RowCorner, RowMark } from './row-mark'
import { useShopperName } from './shopper-name'
import { TakeButton } from './take-button'
import { useManySites } from './use-site'
import { WhoseWords } from './whose-words'

type RowProps = { row: Summary; list: InboxList; now: number; current: boolean; gone: boolean }

/** Two lines: name and time; last message and a mark. A third line when there are several departments or sites. */
export function Row({ row, list, now, current, gone }: RowProps) {
  const nameOf = useShopperName()
  const name = nameOf(row)
  const me = useMe().id
  return (
    <div className="row" data-unread={isUnread(row, me) || undefined} data-gone={gone || undefined}>
      <Link className="row__link" to={conversationPath(row.id)} list={list} aria-current={current ? 'true' : undefined}>
        <Avatar name={name} size={32} />
        <span className="row__line">
          <span className="row__who">{name}</span>
          <RowCorner row={row} list={list} now={now} />
        </span>
        <span className="row__line">
          <RowText row={row} />
          <RowMark row={row} list={list} now={now} />
        </span>
        <RowChips row={row} />
      </Link>
      {list === 'queue' && row.state === 'queued' && <TakeButton conversation={row} />}
    </div>
  )
}

/** When the shopper wants a call, the department, and which of several sites. */
function RowChips({ row }: { row: Summary }) {
  const many = useManySites()
  const { thread } = useSentences()
  const call = awaitedCall(row)
  if (!hasChips(row, many)) return null
  return (
    <span className="row__line row__chips">
      {call && (
        <Badge tone="waiting">
          <Icon name="phone" size={14} />
          <span className="unseen">{thread.callAwaited} </span>
          {thread.line.callTimes[call.time]}
        </Badge>
      )}
      {row.department && <Badge>{row.department.name}</Badge>}
      {many && <Badge>{row.siteName}</Badge>}
    </span>
  )
}

function RowText({ row }: { row: Summary }) {
  const { inbox } = useSentences()
  const word = row.lastMessage
  if (!word)
    return <span className="row__text">{row.callBack ? inbox.callBack(row.callBack.phone) : inbox.noText}</span>
  return (
    <span className="row__text" dir="auto" translate="yes">
      <WhoseWords {...word} />
      {word.file && (
        <span className="row__clip">
          <Icon name="clip" size={14} />
        </span>
      )}
      <span>{word.deleted ? <i>{inbox.deleted}</i> : word.text || word.file}</span>
    </span>
  )
}
