/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { PastConversation } from '../../../shared/conversation'
import type { ChatState } from '../../chat-state'
import { Page } from './page'
import { PastRow } from './past-row'
import { PastThread } from './past-thread'
import { usePast } from './use-past'
import type { Words } from './words/en'

/** All conversations of the shopper, in pages. A closed one opens here; the open one is in the thread. */
export function PastPage({ state, words, close }: { state: ChatState; words: Words; close: () => void }) {
  const { rows, next, status, fetchMore } = usePast()
  const [chosen, choose] = useState<PastConversation | null>(null)
  if (chosen) return <PastThread past={chosen} words={words} back={() => choose(null)} />
  return (
    <Page title={words.past} words={words} back={close}>
      {rows.length > 0 && (
        <ul class="past-list">
          {rows.map((row) => (
            <PastRow
              key={row.id}
              row={row}
              site={state.site?.name ?? ''}
              words={words}
              open={() => (row.state === 'closed' ? choose(row) : close())}
            />
          ))}
        </ul>
      )}
      {status === 'done' && rows.length === 0 && <p class="page-note">{words.noPast}</p>}
      {status === 'failed' && (
        <p class="page-note" role="alert">
          {words.fetchFailed}
        </p>
      )}
      {status !== 'busy' && (next || status === 'failed') && (
        <button type="button" class="soft" onClick={fetchMore}>
          {status === 'failed' ? words.again : words.earlier}
        </button>
      )}
    </Page>
  )
}
