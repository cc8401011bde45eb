import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('it')

export const inbox: Sentences['inbox'] = {
  titles: { queue: 'Coda', mine: 'Le mie conversazioni', left: 'Messaggi lasciati', all: 'Tutte le conversazioni' },
  take: 'Prenda',
  takeNext: 'Prenda la prossima',
  visitorNamed: (tail) => `Visitatore ${tail}`,
  waiting: (span) => `attende da ${span}`,
  owedBy: (moment) => `risposta entro ${moment}`,
  owedNoDate: 'risposta dovuta, senza data',
  late: (span) => `in ritardo di ${span}`,
  answered: 'risposto',
  unread: 'Non letto',
  you: 'Lei:',
  team: 'Squadra:',
  timeLeft: (clock) => `ancora ${clock}`,
  noText: 'Ancora nessun messaggio',
  callBack: (phone) => `Chiede di essere richiamato: ${phone}`,
  closed: 'chiusa',
  deleted: 'messaggio eliminato',
  rated: { bad: 'voto: male', okay: 'voto: così così', good: 'voto: bene' },
  withAgent: (name) => `con ${name}`,
  withYou: 'con Lei',
  held: (count) => plural(count, { one: '# nuova', other: '# nuove' }),
  empty: {
    queue: { title: 'Nessuno in attesa', text: 'Qui compaiono i clienti che chiedono aiuto, per primo chi attende da più tempo.' },
    mine: { title: 'Niente sul banco', text: 'Qui compaiono le conversazioni prese o ricevute.' },
    left: { title: 'Nessun messaggio lasciato', text: 'Ciò che i clienti scrivono quando nessuno è di turno aspetta qui una risposta.' },
    all: { title: 'Ancora nessuna conversazione', text: 'Quando il campanello sarà nel negozio, qui comparirà tutto ciò che viene detto.' },
  },
  startAccepting: 'Inizi ad accettare',
  toQueue: 'Veda la coda',
  choose: 'Scelga una conversazione',
  chooseText: 'Ne scelga una dall’elenco per leggerla e rispondere.',
}
