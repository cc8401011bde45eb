import { useLayoutEffect, useRef } from 'react'
import { useSentences } from '../../locales/use-locale'
import { Bell } from './bell'
import { textOn } from './contrast'
import type { SiteDraft } from './site-form'

/**
 * A preview of the panel on a page of the shop, which follows the form. A picture only: hidden from screen readers, and
 * without functions.
 */
export function PanelPreview({
  draft,
}: {
  draft: Pick<SiteDraft, 'name' | 'colour' | 'position' | 'theme' | 'label'>
}) {
  const { form: words } = useSentences().sites
  const page = useRef<HTMLDivElement>(null)
  const { colour, position, theme } = draft
  useLayoutEffect(() => {
    page.current?.style.setProperty('--bell', colour)
    page.current?.style.setProperty('--bell-ink', textOn(colour).text)
  }, [colour])
  return (
    <div className="site-preview__page" ref={page} data-position={position} aria-hidden="true">
      <div className="mini" data-theme={theme} dir="auto">
        <div className="mini__head">
          <strong>{draft.name || words.name}</strong>
          <span className="mini__line" />
        </div>
        <div className="mini__thread">
          <span className="mini__said" />
          <span className="mini__said mini__said--own" />
        </div>
        <div className="mini__composer" />
      </div>
      <Bell colour={colour} label={draft.label.trim()} />
    </div>
  )
}
