import type { Sentences } from './en'

const cardinal = new Intl.PluralRules('nl')
const plural = (n: number, one: string, other: string) => `${n} ${cardinal.select(n) === 'one' ? one : other}`

export const sentences: Sentences = {
  chat: 'Chat',
  unread: (n) => plural(n, 'nieuw bericht', 'nieuwe berichten'),
  close: 'Sluiten',
  more: 'Meer',
  conversation: 'Gesprek',

  minutes: (n) => (n < 1 ? 'minder dan een minuut' : `ongeveer ${plural(n, 'minuut', 'minuten')}`),

  here: 'We zijn er en antwoorden meteen',
  hereBy: (names) => `${names}: hier om u te helpen`,
  busy: (wait) =>
    wait ? `Iedereen is in gesprek. De wachttijd is ${wait}` : 'Iedereen is in gesprek. U kunt in de wachtrij wachten',
  nobody: 'Er is nu niemand',
  withYou: (name) => `${name} helpt u`,
  searching: 'We zoeken iemand voor u',

  emptyTitle: 'Hoe kunnen we u helpen?',
  emptyText: 'Schrijf hieronder. Een mens leest het en antwoordt u hier.',

  message: 'Bericht',
  placeholder: 'Schrijf een bericht',
  send: 'Versturen',
  charactersLeft: (n) => `Nog ${plural(n, 'teken', 'tekens')}`,
  tooLong: (n) => `${plural(n, 'teken', 'tekens')} te veel voor één bericht`,

  connecting: 'Verbinding maken',
  lost: 'Geen verbinding. U kunt doorschrijven; het wordt verstuurd zodra de verbinding terug is.',
  outdated: 'Deze pagina is verouderd. Laad deze opnieuw om verder te gaan; wat u schreef blijft bewaard.',
  reload: 'Pagina opnieuw laden',
}
