import { useEffect, useState } from 'react'
import type { InboxList } from '../../../shared/agent-protocol'
import type { ConversationId } from '../../../shared/ids'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Skeleton } from '../../ui/skeleton'
import { SearchField } from '../search/search-field'
import { SearchResults } from '../search/search-results'
import { DepartedList } from './departed-list'
import { EmptyList } from './empty-list'
import { RowList } from './row-list'
import { TakeButton } from './take-button'
import { useInbox } from './use-inbox'

/** A list of conversations under its title. Search results replace it until the agent opens another list. */
export function ListPane({ list, current }: { list: InboxList; current: ConversationId | null }) {
  const { inbox: words, search } = useSentences()
  const inbox = useInbox(list)
  const [query, setQuery] = useState('')
  useEffect(() => setQuery(''), [list])
  const searching = query.trim() !== ''
  // Beside an open conversation, the conversation has the `h1`.
  const Title = current ? 'h2' : 'h1'
  const title = searching ? search.title : words.titles[list]
  const next = list === 'queue' && !searching ? inbox.rows[0] : undefined
  return (
    <section className="list-pane" aria-label={title}>
      <header className="list-pane__head">
        <Title>{title}</Title>
        {next && <TakeButton look="primary" conversation={next} label={words.takeNext} />}
      </header>
      <SearchField query={query} onQuery={setQuery} />
      {list === 'mine' && !searching && <DepartedList />}
      {searching ? (
        <SearchResults query={query} list={list} current={current} />
      ) : (
        <Body inbox={inbox} list={list} current={current} />
      )}
    </section>
  )
}

function Body({
  inbox,
  list,
  current,
}: {
  inbox: ReturnType<typeof useInbox>
  list: InboxList
  current: ConversationId | null
}) {
  const { common } = useSentences()
  const refusalText = useRefusalText()
  if (inbox.rows.length > 0) return <RowList inbox={inbox} list={list} current={current} />
  if (inbox.isPending) return <Skeleton />
  if (inbox.isSuccess) return <EmptyList list={list} />
  const again = <Button onClick={() => void inbox.refetch()}>{common.tryAgain}</Button>
  return <EmptyState icon="warning" title={common.couldNotLoad} text={refusalText(inbox.error) ?? ''} action={again} />
}
