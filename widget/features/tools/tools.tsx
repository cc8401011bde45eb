/** @jsxImportSource preact */
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { fetchFile, later, useLaterSentences, useSurroundings } from '../../core'
import { Glyph } from './glyph'
import { Pick } from './pick'
import type { Told } from '../../upload-state'
import css from './tools.css'
import { useDrops } from './use-drops'
import { useFiles } from './use-files'

export { css }
const Tray = later(() =>
  fetchFile<typeof import('../files/files')>('files').then(({ TrayView, css }) => ({ View: TrayView, css })),
)
const Emoji = later(() => fetchFile<typeof import('../emoji/emoji')>('emoji'))

type Props = {
  live: boolean
  /** The message waits for its files. */ due: boolean
  box: RefObject<HTMLTextAreaElement | null>
  write: (text: string) => void
  text: string
  tell: (told: Told) => void
}

/**
 * The tools beside the message box: files, photo, emoji. Fetched after the panel has opened, so that they delay
 * nothing.
 */
export function View({ live, due, box, write, text, tell }: Props) {
  const surroundings = useSurroundings()
  const { files: words } = useLaterSentences()
  const files = useFiles(tell)
  const [emoji, setEmoji] = useState(false)
  useDrops(box, files.add)
  /** Fetches the tray while the shopper looks for the file. */
  const ahead = () => Tray.ahead(surroundings)
  useEffect(() => {
    if (!text) setEmoji(false)
  }, [text])
  return (
    <>
      {(due || (files.awaited && !live)) && (
        <p class="awaited" role="status">
          {due ? words.held : words.waiting}
        </p>
      )}
      {files.shown && <Tray given={files.given} tell={files.heard} />}
      {emoji && <Emoji box={box} write={write} close={() => setEmoji(false)} />}
      <Pick of="clip" label={words.attach} ahead={ahead} add={files.add} />
      <Pick of="camera" label={words.photo} ahead={ahead} add={files.add} />
      <button
        type="button"
        class="tool smile"
        aria-label={words.emoji}
        title={words.emoji}
        aria-expanded={emoji}
        onClick={() => setEmoji(!emoji)}
      >
        <Glyph of="smile" />
      </button>
    </>
  )
}
