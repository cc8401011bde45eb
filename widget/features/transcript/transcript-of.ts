import type { LaterSentences } from '../../locales/later/en'
import type { Tongue } from '../../locales/load'
import type { KnownThread } from '../../chat-state'
import { formattingTag, sayTime } from '../../moments'
import type { Said, threadItems } from '../../thread-items'
import type { sayLine } from '../thread-view/happening'

/** Functions of the thread's own file, passed in so that this file holds no copy. */
type Parts = { threadItems: typeof threadItems; sayLine: typeof sayLine }
type Around = { site: string; tongue: Tongue; say: LaterSentences; now: number; parts: Parts }

/**
 * A conversation as a text to keep: the site, each day, who wrote what and when, in the shopper's language and time
 * zone.
 */
export function transcriptOf(thread: KnownThread, { site, tongue, say, now, parts }: Around): string {
  const date = (at: number) => new Intl.DateTimeFormat(formattingTag(tongue.tag), { dateStyle: 'full' }).format(at)
  const time = (at: number) => sayTime(at, tongue.tag)
  const rows = parts.threadItems({ threads: [thread], waiting: [], link: { kind: 'live' } }).map((item) => {
    if (item.kind === 'day') return `\n${date(item.at)}\n`
    if (item.kind === 'line') return `       ${parts.sayLine(item.line, say)}`
    return indented(`${time(item.at)}  ${item.by?.name ?? say.you}: `, wordsOf(item, thread, say))
  })
  return [site, ...rows, '', say.pages.savedOn(`${date(now)}, ${time(now)}`), ''].join('\n')
}

/**
 * Indents further lines under the first: a message with the text "11:00  Maria: yes" must not look like Maria's
 * message.
 */
const indented = (lead: string, words: string) => lead + words.split('\n').join('\n       ')

function wordsOf({ text, deleted, edited, place }: Said, { timeline }: KnownThread, say: LaterSentences): string {
  if (deleted) return `(${say.deleted})`
  const event = timeline.events.find(({ seq }) => seq === place?.seq)
  const files = event?.kind === 'message' ? (event.attachments ?? []).map(({ name }) => `[${name}]`) : []
  return [text, ...files, edited && `(${say.edited})`].filter(Boolean).join(' ')
}
