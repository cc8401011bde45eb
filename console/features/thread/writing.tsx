import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Conversation } from '../../../shared/conversation'
import { limits } from '../../../shared/limits'
import { useLive } from '../../connection/live'
import { useSentences } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { useShopperName } from '../inbox/shopper-name'
import type { Draft } from './use-draft'
import { useTyping } from './use-typing'

/** The text itself. Enter sends, Shift + Enter makes a new line; it goes to the outbox first (D1). */
export function Writing({ conversation, draft, choice, hint }: { conversation: Conversation; draft: Draft; choice: ReactNode; hint: string }) {
  const { thread } = useSentences()
  const nameOf = useShopperName()
  const { outbox } = useLive()
  const { typed, stopped } = useTyping(conversation.id)
  const { mode } = draft
  const text = draft.texts[mode]
  const over = text.trim().length - limits.message
  const send = () => {
    if (!text.trim() || over > 0) return
    outbox.post(conversation.id, { kind: mode, text: text.trim(), epoch: conversation.epoch })
    draft.write(mode, '')
    stopped()
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') {
      // One step back at a time: out of the text first, out of the conversation next.
      event.preventDefault()
      event.currentTarget.blur()
    }
    // While an input method composes, Enter chooses a character.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  const change = (value: string) => {
    draft.write(mode, value)
    if (mode === 'reply') value ? typed() : stopped()
  }
  return (
    <div className="writing">
      <textarea
        ref={useGrowing(text)}
        className="writing__text"
        aria-label={mode === 'reply' ? thread.reply : thread.note}
        placeholder={mode === 'reply' ? thread.replyTo(nameOf(conversation)) : thread.notePlaceholder}
        rows={2}
        dir="auto"
        value={text}
        aria-invalid={over > 0 || undefined}
        onChange={(event) => change(event.target.value)}
        onKeyDown={press}
        onBlur={stopped}
      />
      <div className="writing__foot">
        {choice}
        {over > 0 ? (
          <p className="field__error" role="alert">
            {thread.tooLong(over)}
          </p>
        ) : (
          <p className="writing__keys">{hint}</p>
        )}
        <Button look={mode === 'reply' ? 'primary' : 'plain'} onClick={send} disabled={!text.trim() || over > 0}>
          {mode === 'reply' ? <Icon name="send" size={16} /> : <Icon name="lock" size={16} />}
          {mode === 'reply' ? thread.send : thread.addNote}
        </Button>
      </div>
    </div>
  )
}

/** As tall as its text, up to what the style sheet allows; takes the focus where there is a keyboard. */
function useGrowing(text: string) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (matchMedia('(hover: hover)').matches) area.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    const element = area.current
    if (!element) return
    element.style.blockSize = 'auto'
    element.style.blockSize = `${element.scrollHeight}px`
  }, [text])
  return area
}
