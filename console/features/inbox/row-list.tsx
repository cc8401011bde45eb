import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { InboxList } from '../../../shared/agent-protocol'
import type { ConversationId } from '../../../shared/ids'
import { useNow } from '../../locales/use-now'
import { useSentences } from '../../locales/use-locale'
import { hasChips } from './lists'
import { Row } from './row'
import { useManySites } from './use-site'
import { useSteady } from './use-steady'
import type { useInbox } from './use-inbox'

/** Heights in pixels: of a row, and of its third line (call, department, site). */
const [rowHeight, chipsHeight] = [68, 24]

/** Only visible rows are in the DOM. More pages are fetched near the end. */
export function RowList({
  inbox,
  list,
  current,
}: {
  inbox: ReturnType<typeof useInbox>
  list: InboxList
  current: ConversationId | null
}) {
  const { inbox: words } = useSentences()
  const scroller = useRef<HTMLDivElement>(null)
  const now = useNow()
  const many = useManySites()
  const { rows, held, release, pointer } = useSteady(inbox.rows, list)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (place) => rowHeight + (rows[place] && hasChips(rows[place].row, many) ? chipsHeight : 0),
    getItemKey: (place) => rows[place]?.row.id ?? place,
    overscan: 8,
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? -1
  useEffect(() => {
    if (last >= rows.length - 5 && inbox.hasNextPage && !inbox.isFetchingNextPage) void inbox.fetchNextPage()
  }, [last, rows.length, inbox])
  return (
    <div className="rows" role="presentation" {...pointer} onKeyDown={moveFocus}>
      {held > 0 && (
        <button type="button" className="rows__held" onClick={release}>
          {words.held(held)}
        </button>
      )}
      <div className="rows__scroller" ref={scroller}>
        <ul className="rows__all" aria-label={words.titles[list]} style={{ blockSize: virtual.getTotalSize() }}>
          {shown.map((item) => {
            const steady = rows[item.index]
            if (!steady) return null
            return (
              <li
                key={item.key}
                className="rows__item"
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
                style={{ blockSize: item.size, transform: `translateY(${item.start}px)` }}
              >
                <Row row={steady.row} gone={steady.gone} list={list} now={now} current={steady.row.id === current} />
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}

/** The up and down keys move the focus from row to row. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.row__link')]
  const place = links.findIndex((link) => link === document.activeElement)
  const next = links[place + (event.key === 'ArrowDown' ? 1 : -1)]
  if (place < 0 || !next) return
  event.preventDefault()
  next.focus()
}
