import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('it')

export const inbox: Sentences['inbox'] = {
  titles: { queue: 'Coda', mine: 'Le mie conversazioni', left: 'Messaggi offline', all: 'Tutte le conversazioni' },
  take: 'Prendi in carico',
  takeNext: 'Prendi la prossima',
  visitorNamed: (tail) => `Visitatore ${tail}`,
  waiting: (span) => `attende da ${span}`,
  owedBy: (moment) => `risposta entro ${moment}`,
  owedNoDate: 'da rispondere',
  late: (span) => `in ritardo di ${span}`,
  answered: 'risposta inviata',
  unread: 'Non letto',
  you: 'Lei:',
  team: 'Team:',
  timeLeft: (clock) => `ancora ${clock}`,
  noText: 'Ancora nessun messaggio',
  callBack: (phone) => `Chiede una chiamata: ${phone}`,
  closed: 'chiusa',
  deleted: 'messaggio eliminato',
  rated: { bad: 'voto: male', okay: 'voto: così così', good: 'voto: bene' },
  withAgent: (name) => `con ${name}`,
  withYou: 'con Lei',
  held: (count) => plural(count, { one: '# nuova', other: '# nuove' }),
  empty: {
    queue: {
      title: 'Nessuno in attesa',
      text: 'Qui compaiono i clienti che chiedono aiuto, per primo chi attende da più tempo.',
    },
    mine: { title: 'Ancora nessuna conversazione', text: 'Qui compaiono le conversazioni prese o ricevute.' },
    left: {
      title: 'Nessun messaggio offline',
      text: 'I messaggi scritti quando non c’è nessuno aspettano qui una risposta.',
    },
    all: {
      title: 'Ancora nessuna conversazione',
      text: 'Quando la chat sarà nel negozio, qui compariranno tutte le conversazioni.',
    },
  },
  startAccepting: 'Inizia ad accettare',
  toQueue: 'Vedi la coda',
  choose: 'Scelga una conversazione',
  chooseText: 'Ne scelga una dall’elenco per leggerla e rispondere.',
}
