import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import { isBlank } from '../../../shared/input-text'
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
import { CardDialog } from '../offer/card-dialog'
import { CardTray } from '../offer/card-tray'
import { OfferMenu } from '../offer/offer-menu'
import { noOffer, offerToSend } from '../offer/offer-draft'
import { QuickReplies } from '../offer/quick-replies'
import { useCards } from '../offer/use-cards'
import type { Draft } from './use-draft'
import { useGrowing } from './use-growing'
import { useTyping } from './use-typing'
import { WritingHint } from './writing-hint'
import type { Talk } from './use-thread'

/** The text field. Enter sends, Shift + Enter adds a line. A message goes to the outbox first (D1). */
export function Writing({
  conversation,
  draft,
  choice,
  hint,
}: {
  conversation: Talk
  draft: Draft
  choice: ReactNode
  hint: string
}) {
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
  const offered = mode === 'reply' ? draft.offer.now : noOffer
  const cards = useCards(draft.offer)
  const [due, setDue] = useState(false)
  const bare = isBlank(text) && !files.ready
  const ready = over <= 0 && !files.going && !bare
  const send = () => {
    // Sent during an upload: the message goes when the upload is done.
    setDue(files.going)
    if (!ready) return
    const offer = offerToSend(offered)
    if (!offer) return cards.tell()
    const attachments = draft.trays[mode].take()
    outbox.post(conversation.id, {
      kind: mode,
      text: text.trim(),
      epoch: conversation.epoch,
      ...(attachments.length > 0 && { attachments }),
      ...offer,
    })
    if (mode === 'reply') draft.offer.change(noOffer)
    setEmoji(false)
    draft.write(mode, '')
    stopped()
  }
  const writesCard = cards.card !== undefined
  useEffect(() => {
    // After the card closes, the focus goes back to the text.
    const words = area.current
    if (writesCard) return () => words?.focus()
  }, [writesCard, area])
  useEffect(() => {
    if (due && !writesCard && !files.going) send()
  })
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') {
      // One step at a time: the first Escape leaves the text field, the next one the conversation.
      event.preventDefault()
      event.currentTarget.blur()
    }
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    // A repeated key comes from Enter held down since it closed something else, for example a card.
    if (!event.repeat) send()
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
  const focusWords = () => area.current?.focus()
  const closeEmoji = () => {
    setEmoji(false)
    focusWords()
  }
  return (
    <>
      <div className="writing" data-over={drops.over || undefined} {...drops.handlers}>
        {emoji && <EmojiGrid pick={put} onClose={closeEmoji} />}
        <TrayList files={files} />
        {due && files.going && (
          <p className="tray__state" role="status">
            {words.held}
          </p>
        )}
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
        {mode === 'reply' && <CardTray cards={cards} onRemoved={focusWords} />}
        {offered.choices && (
          <QuickReplies choices={offered.choices} change={draft.offer.change} onRemoved={focusWords} />
        )}
        <div className="writing__foot">
          {choice}
          <span className="writing__tools">
            <AttachButton add={files.add} />
            {mode === 'reply' && <OfferMenu offer={draft.offer} cards={cards} />}
            <IconButton
              icon="smile"
              className="writing__emoji"
              label={words.emoji}
              aria-expanded={emoji}
              onClick={() => setEmoji(!emoji)}
            />
          </span>
          <WritingHint over={over} offer={offered} bare={bare} keys={hint} />
          <Button
            look={mode === 'reply' ? 'primary' : 'plain'}
            onClick={send}
            disabled={over > 0 || (bare && !files.going)}
          >
            {mode === 'reply' ? <Icon name="send" size={16} /> : <Icon name="lock" size={16} />}
            <span>{mode === 'reply' ? thread.send : thread.addNote}</span>
          </Button>
        </div>
      </div>
      {cards.card && <CardDialog card={cards.card} told={cards.told} write={cards.write} onClose={cards.close} />}
    </>
  )
}
