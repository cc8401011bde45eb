import type { Sentences } from './en'

const cardinal = new Intl.PluralRules('de')
const plural = (n: number, one: string, other: string) => `${n} ${cardinal.select(n) === 'one' ? one : other}`

export const sentences: Sentences = {
  chat: 'Chat',
  unread: (n) => plural(n, 'neue Nachricht', 'neue Nachrichten'),
  close: 'Schließen',
  more: 'Mehr',
  conversation: 'Gespräch',

  minutes: (n) => (n < 1 ? 'weniger als eine Minute' : `etwa ${plural(n, 'Minute', 'Minuten')}`),

  here: 'Wir sind da und antworten sofort',
  hereBy: (names) => `${names}: jetzt für Sie da`,
  busy: (wait) =>
    wait
      ? `Alle sind im Gespräch. Wartezeit: ${wait}`
      : 'Alle sind im Gespräch. Sie können in der Warteschlange warten',
  nobody: 'Gerade ist niemand da',
  withYou: (name) => `${name} ist für Sie da`,
  searching: 'Wir suchen jemanden für Sie',

  emptyTitle: 'Wie können wir helfen?',
  emptyText: 'Schreiben Sie unten. Ein Mensch liest es und antwortet Ihnen hier.',

  message: 'Nachricht',
  placeholder: 'Nachricht schreiben',
  send: 'Senden',
  charactersLeft: (n) => `Noch ${plural(n, 'Zeichen', 'Zeichen')}`,
  tooLong: (n) => `${plural(n, 'Zeichen', 'Zeichen')} zu viel für eine Nachricht`,

  connecting: 'Verbindung wird hergestellt',
  lost: 'Keine Verbindung. Sie können weiterschreiben; gesendet wird, sobald die Verbindung wieder da ist.',
  outdated: 'Diese Seite ist veraltet. Laden Sie sie neu, um fortzufahren; was Sie geschrieben haben, bleibt erhalten.',
  reload: 'Seite neu laden',
}
