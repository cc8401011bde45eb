/** @jsxImportSource preact */
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { limits } from '../../shared/limits'
import { Icon } from './icon'
import { useSurroundings } from './surroundings'

/** Characters before the limit from which on it is told. */
const warning = 400

type Props = { text: string; write: (text: string) => void; submit: () => void; box: RefObject<HTMLTextAreaElement | null>; open: boolean; tall: boolean; needsText: boolean; disabled: boolean }

/** Where the shopper writes. Enter sends; Shift and Enter begins a line. */
export function Composer({ text, write, submit, box, open, tall, needsText, disabled }: Props) {
  const { say } = useSurroundings().tongue
  const left = limits.message - text.trim().length
  useLayoutEffect(() => grow(box.current), [text, open, tall, box])

  function keyDown(event: KeyboardEvent): void {
    // 229: an input method is composing; its Enter chooses a word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
    event.preventDefault()
    submit()
  }
  return (
    <div class="composer">
      {(left < warning || needsText) && (
        <p class={left < 0 || needsText ? 'need' : 'count'} id="about-message" role="status">
          {needsText ? say.needMessage : left < 0 ? say.tooLong(-left) : say.charactersLeft(left)}
        </p>
      )}
      <div class="row">
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
        <button type="submit" class="send" aria-label={say.send} title={say.send} aria-disabled={disabled || left < 0 || !text.trim()}>
          <Icon of="send" />
        </button>
      </div>
    </div>
  )
}

/** As high as its text, up to what the style sheet allows. */
function grow(box: HTMLTextAreaElement | null): void {
  if (!box) return
  box.style.height = 'auto'
  if (box.scrollHeight) box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`
}
