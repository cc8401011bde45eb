import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { emoji, stepTo } from '../../../shared/emoji/emoji'
import { fetchFile } from '../../../shared/fetch-file'
import { useLocale, useSentences } from '../../locales/use-locale'

const columns = 14

/** Emoji above the text field: by pointer, or by arrow keys and Enter. Escape goes back. */
export function EmojiGrid({ pick, onClose }: { pick: (sign: string) => void; onClose: () => void }) {
  const { locale } = useLocale()
  const { files: words } = useSentences()
  const [names, setNames] = useState<string[]>([])
  const [at, setAt] = useState(0)
  const grid = useRef<HTMLDivElement>(null)
  useEffect(() => {
    fetchFile<typeof import('../../../shared/emoji/names/en')>(`emoji-${locale}`).then(
      ({ names }) => setNames(names.split('|')),
      () => setNames([]),
    )
  }, [locale])
  const focus = (place: number) => (grid.current?.children[place] as HTMLElement | undefined)?.focus()
  useEffect(() => focus(0), [])
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      return onClose()
    }
    const to = stepTo(event.key, at, columns, document.documentElement.dir === 'rtl' ? 'right' : 'left')
    if (to === null) return
    event.preventDefault()
    focus(to)
  }
  return (
    <div className="emoji" role="toolbar" tabIndex={-1} aria-label={words.emoji} ref={grid} onKeyDown={press}>
      {emoji.map((sign, place) => (
        <button
          key={sign}
          type="button"
          tabIndex={place === at ? 0 : -1}
          aria-label={names[place] ?? sign}
          title={names[place]}
          onFocus={() => setAt(place)}
          onClick={() => pick(sign)}
        >
          {sign}
        </button>
      ))}
    </div>
  )
}
