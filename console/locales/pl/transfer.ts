import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('pl')

export const transfer: Sentences['transfer'] = {
  note: 'Notatka dla współpracownika (opcjonalnie)',
  noteHint: 'Przeczyta ją tylko zespół.',
  free: (count) =>
    plural(count, { one: '# wolna osoba', few: '# wolne osoby', many: '# wolnych osób', other: '# wolnej osoby' }),
  agent: { full: 'komplet rozmów', 'off-shift': 'poza zmianą', away: 'nie przyjmuje', offline: 'offline' },
  group: {
    full: 'Wszyscy są zajęci. Rozmowa poczeka, aż ktoś będzie wolny.',
    empty: 'Nie ma nikogo z tego działu. Dostanie ją ktoś inny, kto ma dyżur.',
    back: 'Nie ma nikogo innego. Rozmowa wróciłaby do Ciebie.',
    message: 'Nikogo nie ma. Rozmowa stanie się wiadomością offline.',
  },
  done: (name) => `Przekazano: ${name}`,
  undo: 'Cofnij',
  tooLate: (name) => `Odpowiedź już jest (${name}). Możesz przejąć rozmowę z powrotem.`,
  reopen: 'Otwórz ponownie',
  gone: {
    taken: (to) => `Rozmowę przejmuje ${to ?? 'ktoś z zespołu'}.`,
    transferred: (to) => (to ? `Przekazano ją: ${to}.` : 'Wróciła do kolejki.'),
    'no-answer': (to) => `Nie było odpowiedzi na czas. ${to ? `Teraz prowadzi ją ${to}.` : 'Jest znów w kolejce.'}`,
    'shift-ended': (to) => `Twoja zmiana się skończyła. ${to ? `Teraz prowadzi ją ${to}.` : 'Jest znów w kolejce.'}`,
    'agent-lost': (to) => `Utracono Twoje połączenie. ${to ? `Teraz prowadzi ją ${to}.` : 'Jest znów w kolejce.'}`,
    closed: (by) => (by ? `Rozmowę zamyka ${by}.` : 'Została zamknięta.'),
    ended: () => 'Klient zakończył rozmowę.',
    left: () => 'Stała się wiadomością offline.',
  },
  draftKept: 'Twój szkic został zachowany.',
  draft: 'Twój szkic',
  news: 'Już nie u Ciebie',
  dismiss: 'Ukryj',
  waitingSince: (name, span) => `${name} czeka ${span}.`,
  passedOnIn: (clock) => `Jeśli ktoś jest wolny, dostanie tę rozmowę za ${clock}.`,
  next: (name) => `Następna: ${name}`,
  noneWaits: {
    title: 'Nikt na Ciebie nie czeka',
    text: 'Gdy klient czeka na Twoją odpowiedź, zobaczysz to najpierw tutaj.',
  },
}
