/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import { Face, Icon, useSurroundings } from '../../core'
import type { ChatState } from '../../chat-state'
import { focusAfter } from '../../focus-after'
import { directionOf } from '../../locales/load'
import { previewKey } from '../../keys'
import { newestUnread } from './newest-unread'
import css from './preview.css'

export { css }

/**
 * Above the bell while the panel is closed: who has written, and the first words. Each message is shown once, in a tab
 * that the shopper looks at.
 */
export function View({ state }: { state: ChatState }) {
  const { acting, tongue } = useSurroundings()
  const newest = newestUnread(state)
  const key = newest && `${newest.conversation}:${newest.seq}`
  const [shown, show] = useState<string | null>(null)
  useEffect(() => {
    const look = () => {
      if (!key || document.visibilityState !== 'visible' || acting.shelf.get(previewKey) === key) return
      acting.shelf.set(previewKey, key)
      show(key)
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [key, acting])
  if (!newest || shown !== key) return null
  const { by, text, attachments } = newest
  const { say, language } = tongue
  const words = text || attachments?.map(({ name }) => name).join(', ') || say.unread(1)
  const dismiss = () => {
    show(null)
    focusAfter(acting.shell)?.focus({ preventScroll: true })
  }
  return (
    <div class="preview" role="group" aria-label={say.unread(1)} lang={language} dir={directionOf(tongue)}>
      <button type="button" class="preview-open" onClick={() => acting.show(true)}>
        <Face person={by} big />
        <span>
          <b dir="auto">{by.name}</b>
          <span class="preview-words" dir="auto" translate>
            {words}
          </span>
        </span>
      </button>
      <button type="button" class="preview-close" aria-label={say.close} title={say.close} onClick={dismiss}>
        <Icon of="close" />
      </button>
    </div>
  )
}
