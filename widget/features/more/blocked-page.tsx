/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { useSurroundings } from '../../core'
import { popOut } from '../../window/pop-out'
import { Page } from './page'
import type { Words } from './words/en'

/** Shown where the browser did not let the chat's own window open. */
export function BlockedPage({ words, close }: { words: Words; close: () => void }) {
  const { acting } = useSurroundings()
  const [tries, setTries] = useState(1)
  const again = () => (popOut(acting) ? close() : setTries(tries + 1))
  return (
    <Page title={words.window} words={words} back={close}>
      <p class="page-note" role="alert" key={tries}>
        {words.windowBlocked}
      </p>
      <button type="button" class="soft" onClick={again}>
        {words.again}
      </button>
    </Page>
  )
}
