/** @jsxImportSource preact */
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { emoji, stepTo } from '../../../shared/emoji/emoji'
import { fetchFile, useLaterSentences, useSurroundings } from '../../core'
import { unawaited } from '../../unawaited'
import css from './emoji.css'

export { css }
type Props = { box: RefObject<HTMLTextAreaElement | null>; write: (text: string) => void; close: () => void }

const columns = 8

/** A few emoji above the message box. By pointer, or by arrow keys and Enter; Escape goes back to the text. */
export function View({ box, write, close }: Props) {
  const { language } = useSurroundings().tongue
  const { files: words } = useLaterSentences()
  const [names, setNames] = useState<string[]>([])
  const [at, setAt] = useState(0)
  const grid = useRef<HTMLDivElement>(null)
  useEffect(
    () =>
      unawaited(
        fetchFile<typeof import('../../../shared/emoji/names/en')>(`emoji-${language}`).then(({ names }) =>
          setNames(names.split('|')),
        ),
      ),
    [language],
  )
  const focus = (place: number) => (grid.current?.children[place] as HTMLElement | undefined)?.focus()
  useEffect(() => focus(0), [])

  function pick(sign: string): void {
    const area = box.current
    if (!area) return
    area.setRangeText(sign, area.selectionStart, area.selectionEnd, 'end')
    write(area.value)
  }
  function keyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      // Escape closes only this: else it would also close the panel.
      event.stopPropagation()
      close()
      box.current?.focus()
      return
    }
    const to = stepTo(event.key, at, columns, getComputedStyle(grid.current!).direction === 'rtl' ? 'right' : 'left')
    if (to === null) return
    event.preventDefault()
    focus(to)
  }
  return (
    <div class="emoji" role="toolbar" tabIndex={-1} aria-label={words.emoji} ref={grid} onKeyDown={keyDown}>
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
