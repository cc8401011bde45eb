const cardinal = new Intl.PluralRules('en')
const plural = (n: number, one: string, other: string) => `${n} ${cardinal.select(n) === 'one' ? one : other}`

/**
 * The texts of the panel itself. Texts of views of `later` are in `later/`. The type check fails where a language lacks
 * a text.
 */
export const sentences = {
  chat: 'Chat',
  unread: (n: number) => plural(n, 'new message', 'new messages'),
  close: 'Close',
  more: 'More',
  conversation: 'Conversation',

  minutes: (n: number) => (n < 1 ? 'less than a minute' : `about ${plural(n, 'minute', 'minutes')}`),

  here: 'We’re here and will answer you now',
  hereBy: (names: string) => `${names}: here to help`,
  busy: (wait: string | null) =>
    wait ? `Everyone’s busy. The wait is ${wait}` : 'Everyone’s busy. You can wait in the queue',
  nobody: 'Nobody is here now',
  withYou: (name: string) => `${name} is here with you`,
  searching: 'Looking for someone to help you',

  emptyTitle: 'How can we help?',
  emptyText: 'Write below. A person reads it and answers you here.',

  message: 'Message',
  placeholder: 'Write a message',
  send: 'Send',
  charactersLeft: (n: number) => plural(n, 'character left', 'characters left'),
  tooLong: (n: number) => `${plural(n, 'character', 'characters')} too many for one message`,

  connecting: 'Connecting',
  lost: 'No connection. You can keep writing. It is sent when the connection is back.',
  outdated: 'This page is out of date. Reload it to continue. What you wrote is kept.',
  reload: 'Reload the page',
}

export type Sentences = typeof sentences
