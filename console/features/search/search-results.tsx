import type { InboxList } from '../../../shared/agent-protocol'
import type { ConversationId } from '../../../shared/ids'
import { useSentences } from '../../locales/use-locale'
import { useNow } from '../../locales/use-now'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Skeleton } from '../../ui/skeleton'
import { moveFocus } from '../inbox/row-list'
import { FoundRow } from './found-row'
import { useSearch } from './use-search'

type Props = { query: string; list: InboxList; current: ConversationId | null }

/** The search results, in place of the list behind them. */
export function SearchResults({ query, list, current }: Props) {
  const { common, search: words } = useSentences()
  const refusalText = useRefusalText()
  const search = useSearch(query)
  const now = useNow()
  if (search.isError && search.rows.length === 0) {
    return (
      <EmptyState
        icon="warning"
        title={common.couldNotLoad}
        text={refusalText(search.error) ?? ''}
        action={<Button onClick={() => void search.refetch()}>{common.tryAgain}</Button>}
      />
    )
  }
  if (search.isPending) return <Skeleton />
  const nothing = search.rows.length === 0 && !search.isBehind
  return (
    <div className="found" role="presentation" aria-busy={search.isBehind} onKeyDown={moveFocus}>
      <p className={nothing ? 'unseen' : 'found__count'} role="status">
        {nothing
          ? words.none
          : search.hasNextPage
            ? words.foundMore(search.rows.length)
            : search.rows.length > 0 && words.found(search.rows.length)}
      </p>
      {nothing && <EmptyState icon="search" title={words.none} text={words.noneText} />}
      {search.rows.length > 0 && (
        <ul aria-label={words.title}>
          {search.rows.map((row) => (
            <li key={row.id}>
              <FoundRow row={row} list={list} now={now} current={row.id === current} />
            </li>
          ))}
        </ul>
      )}
      {search.hasNextPage && (
        <Button size="small" busy={search.isFetchingNextPage} onClick={() => void search.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </div>
  )
}
