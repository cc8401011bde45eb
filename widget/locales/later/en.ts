import { words } from '../../features/more/words/en'
import type { Moment } from '../../moments'
import { words as files } from '../../../shared/file-words/en'

const ordinal = new Intl.PluralRules('en', { type: 'ordinal' })
const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

/**
 * The texts of the views of `later`: one file for each language, fetched with the first such view. The type check fails
 * where a language lacks a text.
 */
export const laterSentences = {
  today: 'Today',
  yesterday: 'Yesterday',
  you: 'You',
  joined: (name: string) => `${name} has joined`,
  passedOn: 'A colleague is taking over',
  callBack: (phone: string) => `You asked to be called back: ${phone}`,
  called: 'We called you',
  callWithdrawn: 'You no longer want a call',
  left: 'Sent as a message',
  allLeft: 'Everyone has left for now. We have your message',
  closed: 'This conversation is closed',
  ended: 'You ended this conversation',
  deleted: 'Message deleted',
  edited: 'Edited',
  change: 'Edit or delete',
  writeAgain: 'Write below to start a new one.',
  goesOn: 'The conversation continues',
  marks: { sending: 'Sending', held: 'Will be sent when you are back online', sent: 'Sent', seen: 'Seen' },
  notSent: 'Not sent: the shop did not accept this message.',
  editAgain: 'Edit and send again',
  typing: (name: string | null) => (name ? `${name} is typing` : 'Somebody is typing'),
  toNewest: 'Newest message',

  place: (position: number, wait: string) =>
    position === 1
      ? `You are next, ${wait}`
      : `You are ${position}${suffixes[ordinal.select(position)] ?? 'th'} in the queue, ${wait}`,
  leaveTitle: 'Leave a message',
  leaveText: (by: string | null) =>
    by
      ? `Nobody is here now. Write to us, and you will find our answer here, in this chat, in this browser, ${by}.`
      : 'Nobody is here now. Write to us, and you will find our answer here, in this chat, in this browser.',
  by: ({ day, weekdayName, date, time }: Moment) =>
    ({
      today: `by ${time} today`,
      tomorrow: `by ${time} tomorrow`,
      'this week': `by ${weekdayName} ${time}`,
      later: `by ${date}, ${time}`,
    })[day],
  promise: (by: string) => `You will have an answer ${by}.`,
  leaveInstead: 'Leave a message instead',
  noPromise: 'We have your message and will answer it.',
  whereAnswered: 'You will find it here, in this chat, in this browser.',
  notHere: 'The chat is not set up for this page, so nothing can be sent from here.',

  needMessage: 'Please write your message.',
  name: 'Name',
  email: 'E-mail',
  optional: (field: string) => `${field} (optional)`,
  department: 'What is it about?',
  choose: 'Please choose',
  needName: 'Please enter your name.',
  needEmail: 'Please enter an e-mail address, such as ana@example.com.',
  needDepartment: 'Please choose one.',
  /** The menu and its pages. */
  pages: words,
  files,
}

export type LaterSentences = typeof laterSentences
