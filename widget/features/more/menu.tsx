/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useSurroundings } from '../../core'
import { openThread, type ChatState } from '../../chat-state'
import { useSave } from '../transcript/use-save'
import { canPopOut, popOut } from '../../window/pop-out'
import { Glyph } from './glyph'
import type { MorePage } from './pages'
import type { Words } from './words/en'

/** What else a shopper can do. Choices that do nothing now are left out. */
export function Menu({ state, words, go }: { state: ChatState; words: Words; go: (page: MorePage | null) => void }) {
  const { tongue, acting } = useSurroundings()
  const { say } = tongue
  const save = useSave()
  const said = state.threads.findLast(
    ({ whole, timeline }) => whole && timeline.events.some(({ kind }) => kind === 'message'),
  )
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  useLayoutEffect(() => {
    const head = list.current?.closest('.panel')?.querySelector<HTMLElement>('.head')
    list.current?.style.setProperty('--below', `${head?.offsetHeight ?? 0}px`)
  })
  // A focus elsewhere closes the menu. A focus on one of the menu's own pages does not.
  const left = ({ currentTarget, relatedTarget }: FocusEvent & { currentTarget: Element }) => {
    const around = currentTarget.parentElement
    if (relatedTarget && around && !around.contains(relatedTarget as Node)) go(null)
  }
  return (
    <>
      <div class="shade" role="presentation" onClick={() => go(null)} />
      <ul class="menu" ref={list} aria-label={say.more} onFocusOut={left}>
        <Choice choose={() => go('past')}>
          <Glyph of="past" />
          {words.past}
        </Choice>
        <Choice choose={() => go('call')}>
          <Glyph of="call" />
          {words.call}
        </Choice>
        {canPopOut() && !acting.shell.storage && (
          <Choice choose={() => go(popOut(acting) ? null : 'blocked')}>
            <Glyph of="window" />
            {words.window}
          </Choice>
        )}
        <Choice choose={() => go('settings')}>
          <Glyph of="sound" />
          {words.settings}
        </Choice>
        {said && (
          <Choice choose={() => (save(said), go(null))}>
            <Glyph of="save" />
            {words.keep}
          </Choice>
        )}
        {openThread(state) && (
          <Choice choose={() => go('end')}>
            <Glyph of="end" />
            {words.end}
          </Choice>
        )}
      </ul>
    </>
  )
}

function Choice({ choose, children }: { choose: () => void; children: ComponentChildren }) {
  return (
    <li>
      <button type="button" onClick={choose}>
        {children}
      </button>
    </li>
  )
}
