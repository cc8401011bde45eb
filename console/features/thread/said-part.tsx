import { useSentences } from '../../locales/use-locale'
import { Attached } from '../files/attached'
import { Offered } from '../offer/offered'
import type { Said } from './entries'
import { SaidText } from './said-text'

/** One message of a group: its text, whether it was edited, or that it was deleted. */
export function SaidPart({ part }: { part: Said }) {
  const { thread } = useSentences()
  if (part.kind === 'message' && part.deleted) return <p className="said said--gone">{thread.deleted}</p>
  return (
    <>
      {part.text && <SaidText text={part.text} />}
      <Attached attachments={part.attachments} />
      {part.kind === 'message' && <Offered choices={part.choices} cards={part.cards} />}
      {part.kind === 'message' && part.edited && <p className="said__edited">{thread.edited}</p>}
    </>
  )
}
