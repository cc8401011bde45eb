import { useEffect, useState } from 'react'
import type { InboxList } from '../../../shared/agent-protocol'
import type { ConversationId } from '../../../shared/ids'
import { useSentences } from '../../locales/use-locale'
import { navigate } from '../../router/history'
import { base } from '../../router/route'
import { Boundary } from '../../ui/boundary'
import { EmptyState } from '../../ui/empty-state'
import { useMatches } from '../../ui/use-matches'
import { PersonPane } from '../person/person-pane'
import { FirstSteps } from '../set-up/first-steps'
import { ThreadPane } from '../thread/thread-pane'
import { ListPane } from './list-pane'
import { useMe } from '../session/session'
import { waitsForMe } from './lists'
import { useInbox } from './use-inbox'

const roomForAll = '(min-width: 1180px)'
const roomForTwo = '(min-width: 768px)'

/** The list, the thread and the person: all three on a desktop, two on a tablet, one on a phone. */
export function InboxPage({
  list,
  conversation,
  at = null,
}: {
  list: InboxList
  conversation: ConversationId | null
  at?: number | null
}) {
  const wide = useMatches(roomForAll)
  const [personOpen, setPersonOpen] = useState(false)
  useEffect(() => setPersonOpen(false), [conversation])
  useEscape(() => (personOpen ? setPersonOpen(false) : conversation && navigate(base + list, { list })))
  const person = conversation !== null && (wide || personOpen)
  return (
    <main className="inbox" data-view={conversation ? (personOpen && !wide ? 'person' : 'thread') : 'list'}>
      <Boundary key={list}>
        <ListPane list={list} current={conversation} />
      </Boundary>
      {conversation ? (
        <Boundary key={conversation}>
          <ThreadPane
            id={conversation}
            at={at}
            list={list}
            person={wide ? null : { open: personOpen, toggle: () => setPersonOpen(!personOpen) }}
          />
        </Boundary>
      ) : (
        <Beside list={list} />
      )}
      {person && (
        <Boundary key={`person-${conversation}`}>
          <PersonPane id={conversation} onClose={wide ? null : () => setPersonOpen(false)} />
        </Boundary>
      )}
    </main>
  )
}

/** While no conversation is open: the first steps of a new shop, a hint, or empty space. */
function Beside({ list }: { list: InboxList }) {
  const { inbox, transfer } = useSentences()
  const { rows } = useInbox(list)
  const me = useMe().id
  const noneWaits = list === 'mine' && !rows.some((row) => waitsForMe(row, me))
  const words = noneWaits ? transfer.noneWaits : { title: inbox.choose, text: inbox.chooseText }
  // On a phone the list stands alone, and shows the first steps itself.
  if (!useMatches(roomForTwo)) return null
  return (
    <div className="inbox__choose">
      <FirstSteps otherwise={rows.length > 0 && <EmptyState icon="mine" {...words} />} />
    </div>
  )
}

/** Escape goes one step back, unless a dialog, a menu or a field has handled it. */
function useEscape(back: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open], [role="menu"]'))
        back()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}
