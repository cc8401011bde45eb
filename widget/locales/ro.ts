import type { Sentences } from './en'

const cardinal = new Intl.PluralRules('ro')
/** 1 mesaj, 2 mesaje, 20 de mesaje. */
const plural = (n: number, one: string, few: string, other: string) =>
  `${n} ${{ one, few, other }[cardinal.select(n) as 'one' | 'few' | 'other']}`

export const sentences: Sentences = {
  chat: 'Chat',
  unread: (n) => plural(n, 'mesaj nou', 'mesaje noi', 'de mesaje noi'),
  close: 'Închideți',
  more: 'Mai multe',
  conversation: 'Conversație',

  minutes: (n) => (n < 1 ? 'mai puțin de un minut' : `circa ${plural(n, 'minut', 'minute', 'de minute')}`),

  here: 'Suntem aici și vă răspundem acum',
  hereBy: (names) => `${names}: aici pentru dumneavoastră`,
  busy: (wait) =>
    wait
      ? `Toți colegii sunt ocupați. Timp de așteptare: ${wait}`
      : 'Toți colegii sunt ocupați. Puteți aștepta la rând',
  nobody: 'Acum nu e nimeni aici',
  withYou: (name) => `${name} este aici, cu dumneavoastră`,
  searching: 'Căutăm pe cineva pentru dumneavoastră',

  emptyTitle: 'Cu ce vă putem ajuta?',
  emptyText: 'Scrieți mai jos. O persoană citește și vă răspunde aici.',

  message: 'Mesaj',
  placeholder: 'Scrieți un mesaj',
  send: 'Trimiteți',
  charactersLeft: (n) =>
    `${cardinal.select(n) === 'one' ? 'A rămas' : 'Au rămas'} ${plural(n, 'caracter', 'caractere', 'de caractere')}`,
  tooLong: (n) => `${plural(n, 'caracter', 'caractere', 'de caractere')} în plus pentru un singur mesaj`,

  connecting: 'Se conectează',
  lost: 'Fără conexiune. Puteți scrie în continuare; mesajul se trimite când revine conexiunea.',
  outdated: 'Pagina este învechită. Reîncărcați-o pentru a continua; ce ați scris se păstrează.',
  reload: 'Reîncărcați pagina',
}
