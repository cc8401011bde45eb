import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Conversation } from '../../../shared/conversation'
import { limits } from '../../../shared/limits'
import { useLive } from '../../connection/live'
import { useSentences } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { EmojiGrid } from '../emoji/emoji-grid'
import { AttachButton } from '../files/attach-button'
import { TrayList } from '../files/tray-list'
import { useDrops } from '../files/use-drops'
import { useTray } from '../files/use-tray'
import { useShopperName } from '../inbox/shopper-name'
import { choicesToSend, QuickReplies } from './quick-replies'
import type { Draft } from './use-draft'
import { useTyping } from './use-typing'

/** Characters before the limit from which on it is told. */
const warning = 400

/** The text itself. Enter sends, Shift + Enter makes a new line; it goes to the outbox first (D1). */
export function Writing({ conversation, draft, choice, hint }: { conversation: Conversation; draft: Draft; choice: ReactNode; hint: string }) {
  const { thread, files: words } = useSentences()
  const nameOf = useShopperName()
  const { outbox } = useLive()
  const { typed, stopped } = useTyping(conversation.id)
  const { mode } = draft
  const text = draft.texts[mode]
  const over = text.trim().length - limits.message
  const area = useGrowing(text)
  const files = useTray(draft.trays[mode])
  const drops = useDrops(files.add)
  const [emoji, setEmoji] = useState(false)
  const [quick, setQuick] = useState<string[] | null>(null)
  const [due, setDue] = useState(false)
  const ready = over <= 0 && !files.going && (text.trim() !== '' || files.items.length > 0)
  const send = () => {
    // Sent before all was uploaded: it goes when that is done.
    setDue(files.going && !files.stuck)
    if (!ready) return
    const attachments = draft.trays[mode].take()
    const choices = mode === 'reply' ? choicesToSend(quick ?? []) : []
    outbox.post(conversation.id, { kind: mode, text: text.trim(), epoch: conversation.epoch, ...(attachments.length > 0 && { attachments }), ...(choices.length > 0 && { choices }) })
    setQuick(null)
    setEmoji(false)
    draft.write(mode, '')
    stopped()
  }
  useEffect(() => {
    if (due && (!files.going || files.stuck)) send()
  })
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
  const put = (sign: string) => {
    const element = area.current
    if (!element) return
    element.setRangeText(sign, element.selectionStart, element.selectionEnd, 'end')
    change(element.value)
  }
  const closeEmoji = () => {
    setEmoji(false)
    area.current?.focus()
  }
  return (
    <div className="writing" data-over={drops.over || undefined} {...drops.handlers}>
      {emoji && <EmojiGrid pick={put} onClose={closeEmoji} />}
      <TrayList files={files} />
      <textarea
        ref={area}
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
      {quick && <QuickReplies choices={quick} change={setQuick} />}
      <div className="writing__foot">
        {choice}
        <span className="writing__tools">
          <AttachButton add={files.add} />
          {mode === 'reply' && <IconButton icon="choices" label={thread.quick.name} aria-expanded={quick !== null} onClick={() => setQuick(quick ? null : [])} />}
          <IconButton icon="smile" label={words.emoji} aria-expanded={emoji} onClick={() => setEmoji(!emoji)} />
        </span>
        {over > 0 ? (
          <p className="field__error" role="alert">
            {thread.tooLong(over)}
          </p>
        ) : over > -warning ? (
          <p className="writing__left" role="status">
            {thread.charactersLeft(-over)}
          </p>
        ) : (
          <p className="writing__keys">{hint}</p>
        )}
        <Button look={mode === 'reply' ? 'primary' : 'plain'} onClick={send} disabled={!ready}>
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
