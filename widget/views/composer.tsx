/** @jsxImportSource preact */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { fetchFile } from '../../shared/fetch-file'
import { isBlank } from '../../shared/input-text'
import { limits } from '../../shared/limits'
import { Icon } from './icon'
import type { Told } from '../upload-state'
import { later } from './later'
import { useSurroundings } from './surroundings'

const Tools = later(() => fetchFile<typeof import('../features/tools/tools')>('tools'))

/** The counter appears when at most this many characters are left. */
const warning = 400

type Props = {
  text: string
  write: (text: string) => void
  submit: () => void
  box: RefObject<HTMLTextAreaElement | null>
  open: boolean
  tall: boolean
  needsText: boolean
  disabled: boolean
  live: boolean
  due: boolean
  files: Told
  tell: (told: Told) => void
}

/** The message box. Enter sends; Shift and Enter starts a new line. */
export function Composer({ text, write, submit, box, open, tall, needsText, disabled, live, due, files, tell }: Props) {
  const { say, later: laterSay } = useSurroundings().tongue
  const opened = useRef(false)
  opened.current ||= open
  const left = limits.message - text.trim().length
  useLayoutEffect(() => grow(box.current), [text, open, tall, box])

  function keyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    submit()
  }
  return (
    <div class="composer">
      {(left < warning || needsText) && (
        <p class={left < 0 || needsText ? 'need' : 'count'} id="about-message" role="status">
          {needsText ? laterSay?.needMessage : left < 0 ? say.tooLong(-left) : say.charactersLeft(left)}
        </p>
      )}
      <div class="row">
        {opened.current && <Tools live={live} due={due} box={box} write={write} text={text} tell={tell} />}
        <textarea
          ref={box}
          rows={tall ? 3 : 1}
          dir="auto"
          value={text}
          aria-label={say.message}
          aria-describedby={left < warning || needsText ? 'about-message' : undefined}
          aria-invalid={left < 0 || needsText}
          placeholder={say.placeholder}
          enterkeyhint="send"
          disabled={disabled}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={keyDown}
        />
        <button
          type="submit"
          class="send"
          aria-label={say.send}
          title={say.send}
          aria-disabled={disabled || left < 0 || files.state !== 'done' || (isBlank(text) && !files.ready.length)}
        >
          <Icon of="send" />
        </button>
      </div>
    </div>
  )
}

/**
 * Sets the height to the text's, up to the style sheet's limit. An empty box is not measured: that would force the
 * first layout.
 */
function grow(box: HTMLTextAreaElement | null): void {
  if (!box) return
  box.style.height = 'auto'
  if (box.value && box.scrollHeight) box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`
}
