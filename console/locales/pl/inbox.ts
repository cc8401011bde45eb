import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('pl')

export const inbox: Sentences['inbox'] = {
  titles: { queue: 'Kolejka', mine: 'Moje rozmowy', left: 'Wiadomości offline', all: 'Wszystkie rozmowy' },
  take: 'Przejmij',
  takeNext: 'Przejmij następną',
  visitorNamed: (tail) => `Gość ${tail}`,
  waiting: (span) => `czeka ${span}`,
  owedBy: (moment) => `odpowiedź do ${moment}`,
  owedNoDate: 'do odpowiedzi',
  late: (span) => `${span} po terminie`,
  answered: 'odpowiedziano',
  unread: 'Nieprzeczytane',
  you: 'Ty:',
  team: 'Zespół:',
  timeLeft: (clock) => `zostało ${clock}`,
  noText: 'Jeszcze bez wiadomości',
  callBack: (phone) => `Prosi o telefon: ${phone}`,
  closed: 'zamknięta',
  deleted: 'wiadomość usunięta',
  rated: { bad: 'ocena: źle', okay: 'ocena: w porządku', good: 'ocena: dobrze' },
  withAgent: (name) => `prowadzi: ${name}`,
  withYou: 'u Ciebie',
  held: (count) => plural(count, { one: '# nowa', few: '# nowe', many: '# nowych', other: '# nowej' }),
  empty: {
    queue: {
      title: 'Nikt nie czeka',
      text: 'Tu pojawiają się klienci, którzy proszą o pomoc; najdłużej czekający na górze.',
    },
    mine: { title: 'Jeszcze nie ma rozmów', text: 'Tu pojawiają się rozmowy przejęte i przydzielone.' },
    left: {
      title: 'Brak wiadomości offline',
      text: 'Wiadomości napisane, gdy nikogo nie ma, czekają tu na odpowiedź.',
    },
    all: { title: 'Jeszcze nie ma rozmów', text: 'Gdy czat będzie w sklepie, tu pojawią się wszystkie rozmowy.' },
  },
  startAccepting: 'Zacznij przyjmować',
  toQueue: 'Zobacz kolejkę',
  choose: 'Wybierz rozmowę',
  chooseText: 'Wybierz rozmowę z listy, aby ją przeczytać i odpowiedzieć.',
}
