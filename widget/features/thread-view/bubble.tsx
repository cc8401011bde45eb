/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { Drawn, Face, Icon, fetchFile, later, useLaterSentences, useSurroundings } from '../../core'
import { sayTime } from '../../moments'
import { shownSize, type Size } from '../../shown-size'
import type { Mark, Said } from '../../thread-items'
import { MessageText } from '../../views/message-text'

const Offer = later(() => fetchFile<typeof import('../offer/offer')>('offer'))
const Change = later(() => fetchFile<typeof import('../change/change')>('change'))
const Attached = later(() =>
  fetchFile<typeof import('../files/files')>('files').then(({ AttachedView, css }) => ({ View: AttachedView, css })),
)

/** One message, with its author and, for an own message, its status. */
export function Bubble({ said, editAgain }: { said: Said; editAgain: (id: string) => void }) {
  const { tongue } = useSurroundings()
  const { by, first, last, mark, refused, text, attachments, at, place } = said
  const say = useLaterSentences()
  const [changing, setChanging] = useState(false)
  const sizes = (attachments ?? []).map(({ picture }) => picture && shownSize(picture))
  const seen = by && place ? { 'data-conversation': place.conversation, 'data-seq': place.seq } : {}
  return (
    <div
      class={`said ${by ? 'theirs' : 'mine'}${first ? ' first' : ''}${last ? ' last' : ''}${refused ? ' refused' : ''}`}
      {...seen}
    >
      {by && (last ? <Face person={by} /> : <span class="face gap" />)}
      <div class="stack">
        {by && first && (
          <p class="speaker" dir="auto">
            {by.name}
          </p>
        )}
        {!(by && first) && (
          <span class="quiet">
            <bdi>{by ? by.name : say.you}</bdi>:{' '}
          </span>
        )}
        {(text || said.deleted) && (
          <div class="bubble" title={sayTime(at, tongue.tag)}>
            {said.deleted ? <i>{say.deleted}</i> : <MessageText text={text} />}
          </div>
        )}
        {attachments && (
          <div class="attached" style={{ minHeight: `${heightOf(sizes)}px` }}>
            <Attached attachments={attachments} sizes={sizes} conversation={place && place.conversation} />
          </div>
        )}
        {said.offer && <Offer said={said.offer} />}
        {mark && !last && !refused && isKnown(mark) && (
          // Beside the message, where it takes no room: when the status moves to the next message, nothing else moves.
          <p class="mark beside" title={say.marks[mark]}>
            <Drawn paths={signs[mark]} />
            <span class="quiet">{say.marks[mark]}</span>
          </p>
        )}
        {refused ? (
          <p class="mark">
            {say.notSent}{' '}
            <button type="button" class="link" onClick={() => editAgain(refused)}>
              {say.editAgain}
            </button>
          </p>
        ) : (
          last &&
          (mark || by) && (
            // A new element for the longer line of a sent message: the browser counts no layout shift.
            <p class="mark" key={`${mark === 'seen' ? 'sent' : mark} ${said.changeable}`}>
              {by || mark === 'sent' || mark === 'seen' ? (
                <time dateTime={new Date(at).toISOString()}>{sayTime(at, tongue.tag)}</time>
              ) : (
                <Icon of="clock" />
              )}
              {mark && isKnown(mark) && <span>{say.marks[mark]}</span>}
              {said.edited && <span>{say.edited}</span>}
              {said.changeable && (
                <button
                  type="button"
                  class="link"
                  aria-label={say.change}
                  title={say.change}
                  aria-expanded={changing}
                  onClick={() => setChanging(!changing)}
                >
                  <Icon of="more" />
                </button>
              )}
            </p>
          )
        )}
        {changing && said.changeable && <Change said={said} close={() => setChanging(false)} />}
      </div>
    </div>
  )
}

const clock = ['M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z', 'M12 8v4.5l3 1.5']
const signs = { sending: clock, held: clock, sent: ['M5 12.5l5 5 9-10'], seen: ['M2 12.5l5 5 9-10', 'M13 17.5l9-10'] }

/** The height that the files will take, so that nothing moves when they load. */
function heightOf(sizes: (Size | null)[]): number {
  return sizes.reduce((sum, size) => sum + 6 + (size?.height ?? 52), -6)
}

function isKnown(mark: Mark): mark is 'sending' | 'held' | 'sent' | 'seen' {
  return mark === 'sending' || mark === 'held' || mark === 'sent' || mark === 'seen'
}
