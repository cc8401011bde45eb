import { isolate } from '../../../shared/isolate'
import { useSentences, useTimes } from '../../locales/use-locale'
import { Icon } from '../../ui/icon'
import { Attached } from '../files/attached'
import { useMe } from '../session/session'
import type { Said } from './entries'
import { Isolated } from './isolated'
import { SaidText } from './said-text'

/** A private note: pale yellow, with a lock and a text that says so. */
export function Note({ note }: { note: Said }) {
  const { thread } = useSentences()
  const times = useTimes()
  const me = useMe()
  const mine = note.by.kind === 'agent' && note.by.id === me.id
  return (
    <article className="note" data-seq={note.seq}>
      <header className="note__head">
        <Icon name="lock" size={14} />
        <Isolated
          sentence={
            mine || note.by.kind !== 'agent' ? thread.privateNoteYours : thread.privateNoteBy(isolate(note.by.name))
          }
        />
        <time dateTime={new Date(note.at).toISOString()} title={times.full(note.at)}>
          {times.clock(note.at)}
        </time>
      </header>
      {note.text && <SaidText text={note.text} />}
      <Attached attachments={note.attachments} />
    </article>
  )
}
