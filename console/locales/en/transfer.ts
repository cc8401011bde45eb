import { pluralIn } from '../plural'

const plural = pluralIn('en')

export const transfer = {
  note: 'Note for your colleague (optional)',
  noteHint: 'Only your team can read it.',
  free: (count: number) => plural(count, { one: '# free', other: '# free' }),
  agent: { full: 'full', 'off-shift': 'off shift', away: 'not accepting', offline: 'offline' },
  group: {
    full: 'Everyone is busy. It waits until somebody is free.',
    empty: 'Nobody of this department is here. Anyone else on duty gets it.',
    back: 'Nobody else is here. It would come back to you.',
    message: 'Nobody is here. It becomes an offline message.',
  },
  done: (name: string) => `Transferred to ${name}`,
  undo: 'Undo',
  tooLate: (name: string) => `${name} has answered already. Take it over if you want it back.`,
  reopen: 'Reopen',
  /** How my conversation went to another agent. */
  gone: {
    taken: (to: string | null) => `${to ?? 'A colleague'} took this over.`,
    transferred: (to: string | null) => (to ? `It was transferred to ${to}.` : 'It was put back into the queue.'),
    'no-answer': (to: string | null) =>
      `There was no answer in time. ${to ? `${to} has it now.` : 'It is back in the queue.'}`,
    'shift-ended': (to: string | null) => `Your shift ended. ${to ? `${to} has it now.` : 'It is back in the queue.'}`,
    'agent-lost': (to: string | null) =>
      `Your connection was lost. ${to ? `${to} has it now.` : 'It is back in the queue.'}`,
    closed: (by: string | null) => (by ? `${by} closed it.` : 'It was closed.'),
    ended: (_: string | null) => 'The shopper ended it.',
    left: (_: string | null) => 'It became an offline message.',
  },
  draftKept: 'Your draft is kept.',
  draft: 'Your draft',
  news: 'No longer yours',
  dismiss: 'Dismiss',
  waitingSince: (name: string, span: string) => `${name} has been waiting ${span}.`,
  passedOnIn: (clock: string) => `If a colleague is free, they get it in ${clock}.`,
  next: (name: string) => `Next: ${name}`,
  noneWaits: {
    title: 'Nobody is waiting for you',
    text: 'When a shopper waits for your answer, you see it here first.',
  },
}
