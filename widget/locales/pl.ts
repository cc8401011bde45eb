import type { Sentences } from './en'

const cardinal = new Intl.PluralRules('pl')
/** 1 minuta, 2 minuty, 5 minut. */
const plural = (n: number, one: string, few: string, many: string) =>
  `${n} ${{ one, few, many, other: many }[cardinal.select(n) as 'one' | 'few' | 'many' | 'other']}`

export const sentences: Sentences = {
  chat: 'Czat',
  unread: (n) => plural(n, 'nowa wiadomość', 'nowe wiadomości', 'nowych wiadomości'),
  close: 'Zamknij',
  more: 'Więcej',
  conversation: 'Rozmowa',

  minutes: (n) => (n < 1 ? 'mniej niż minuta' : `około ${plural(n, 'minuty', 'minut', 'minut')}`),

  here: 'Jesteśmy i odpowiemy od razu',
  hereBy: (names) => `Teraz na czacie: ${names}`,
  busy: (wait) =>
    wait ? `Wszyscy są teraz zajęci. Czas oczekiwania: ${wait}` : 'Wszyscy są teraz zajęci. Można zaczekać w kolejce',
  nobody: 'Teraz nikogo tu nie ma',
  withYou: (name) => `Rozmowę prowadzi ${name}`,
  searching: 'Szukamy kogoś, kto pomoże',

  emptyTitle: 'W czym możemy pomóc?',
  emptyText: 'Napisz poniżej. Przeczyta to człowiek i tutaj odpowie.',

  message: 'Wiadomość',
  placeholder: 'Napisz wiadomość',
  send: 'Wyślij',
  charactersLeft: (n) => `Pozostało: ${plural(n, 'znak', 'znaki', 'znaków')}`,
  tooLong: (n) => `Wiadomość jest za długa o ${plural(n, 'znak', 'znaki', 'znaków')}`,

  connecting: 'Łączenie',
  lost: 'Brak połączenia. Możesz pisać dalej; wiadomość zostanie wysłana, gdy połączenie wróci.',
  outdated: 'Ta strona jest nieaktualna. Odśwież ją, aby kontynuować; wpisany tekst zostanie zachowany.',
  reload: 'Odśwież stronę',
}
