/** @jsxImportSource preact */
import { useSurroundings } from '../views/surroundings'
import { popOut } from '../window/pop-out'
import { Page } from './page'
import type { Words } from './words/en'

/** The window of its own that the browser did not let open. */
export function BlockedPage({ words, close }: { words: Words; close: () => void }) {
  const { acting } = useSurroundings()
  return (
    <Page title={words.window} words={words} back={close}>
      <p class="page-note" role="alert">
        {words.windowBlocked}
      </p>
      <button type="button" class="soft" onClick={() => popOut(acting) && close()}>
        {words.again}
      </button>
    </Page>
  )
}
