/** @jsxImportSource preact */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { fetchFile, later, useLaterSentences } from '../../core'
import type { ChatState } from '../../chat-state'
import { BlockedPage } from './blocked-page'
import { EndPage } from './end-page'
import { Menu } from './menu'
import css from './more.css'
import { Page } from './page'
import type { MorePage } from './pages'
import { PastPage } from './past-page'

export { css }
const Attention = later(() => fetchFile<typeof import('../attention/attention')>('attention'))
const Instead = later(() => fetchFile<typeof import('../instead/instead')>('instead'))
type Props = { page: MorePage; state: ChatState; go: (page: MorePage | null) => void }

/** The menu and its pages. Returns the focus when it closes. */
export function View({ page, state, go }: Props) {
  const words = useLaterSentences().pages
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const before = (place.current?.getRootNode() as ShadowRoot | null)?.activeElement
    // After it is removed: until then the rest of the panel cannot take the focus.
    return () => queueMicrotask(() => (before as HTMLElement | null)?.focus({ preventScroll: true }))
  }, [])
  const close = () => go(null)
  function keyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    // Escape closes only this: else it would also close the panel.
    event.stopPropagation()
    close()
  }
  return (
    <div class="more" role="presentation" ref={place} onKeyDown={keyDown}>
      {page === 'menu' && <Menu state={state} words={words} go={go} />}
      {page === 'past' && <PastPage state={state} words={words} close={close} />}
      {page === 'settings' && (
        <Page title={words.settings} words={words} back={close}>
          <Attention />
        </Page>
      )}
      {(page === 'leave' || page === 'call') && <Instead page={page} state={state} close={close} />}
      {page === 'blocked' && <BlockedPage words={words} close={close} />}
      {page === 'end' && <EndPage state={state} words={words} close={close} />}
    </div>
  )
}
