import type { InboxList } from '../../../shared/agent-protocol'
import type { Summary } from '../../../shared/conversation'
import { useSentences, useTimes } from '../../locales/use-locale'
import { Link } from '../../router/link'
import { conversationPath } from '../../router/route'
import { Avatar } from '../../ui/avatar'
import { Icon } from '../../ui/icon'
import { isUnread } from './lists'
import { RowMark } from './row-mark'
import { useShopperName } from './shopper-name'
import { TakeButton } from './take-button'

type RowProps = { row: Summary; list: InboxList; now: number; current: boolean; gone: boolean }

/** Two lines: who and when; what and a mark. */
export function Row({ row, list, now, current, gone }: RowProps) {
  const times = useTimes()
  const nameOf = useShopperName()
  const name = nameOf(row)
  const at = row.lastMessage?.at ?? row.updatedAt
  return (
    <div className="row" data-unread={isUnread(row) || undefined} data-gone={gone || undefined}>
      <Link className="row__link" to={conversationPath(row.id)} list={list} aria-current={current ? 'true' : undefined}>
        <Avatar name={name} size={32} />
        <span className="row__line">
          <span className="row__who">{name}</span>
          <time className="row__when" dateTime={new Date(at).toISOString()}>
            {times.short(at, now)}
          </time>
        </span>
        <span className="row__line">
          <RowText row={row} />
          <RowMark row={row} list={list} now={now} />
        </span>
      </Link>
      {list === 'queue' && row.state === 'queued' && <TakeButton conversation={row} />}
    </div>
  )
}

function RowText({ row }: { row: Summary }) {
  const { inbox } = useSentences()
  if (!row.lastMessage) return <span className="row__text">{row.callBack ? inbox.callBack(row.callBack.phone) : inbox.noText}</span>
  return (
    <span className="row__text" dir="auto">
      {row.lastMessage.by === 'agent' && <span className="row__you">{inbox.you} </span>}
      {row.lastMessage.file && (
        <span className="row__clip">
          <Icon name="clip" size={14} />
        </span>
      )}
      {row.lastMessage.deleted ? <i>{inbox.deleted}</i> : row.lastMessage.text || row.lastMessage.file}
    </span>
  )
}
