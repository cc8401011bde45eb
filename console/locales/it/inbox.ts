import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('it')

export const inbox: Sentences['inbox'] = {
  titles: { queue: 'Coda', mine: 'Le mie conversazioni', left: 'Messaggi lasciati', all: 'Tutte le conversazioni' },
  take: 'Prendi',
  takeNext: 'Prendi la prossima',
  visitorNamed: (tail) => `Visitatore ${tail}`,
  waiting: (span) => `attende da ${span}`,
  owedBy: (moment) => `risposta entro ${moment}`,
  owedNoDate: 'risposta dovuta, senza data',
  late: (span) => `in ritardo di ${span}`,
  answered: 'risposto',
  unread: 'Non letto',
  you: 'Tu:',
  noText: 'Ancora nessun messaggio',
  closed: 'chiusa',
  withAgent: (name) => `con ${name}`,
  withYou: 'con te',
  held: (count) => plural(count, { one: '# nuova', other: '# nuove' }),
  empty: {
    queue: { title: 'Nessuno in attesa', text: 'Qui compaiono i clienti che chiedono aiuto, per primo chi attende da più tempo.' },
    mine: { title: 'Niente sul banco', text: 'Qui compaiono le conversazioni prese o ricevute.' },
    left: { title: 'Nessun messaggio lasciato', text: 'Ciò che i clienti scrivono quando nessuno è di turno aspetta qui una risposta.' },
    all: { title: 'Ancora nessuna conversazione', text: 'Quando il campanello sarà nel negozio, qui comparirà tutto ciò che viene detto.' },
  },
  startAccepting: 'Inizia ad accettare',
  toQueue: 'Vedi la coda',
  putBell: 'Metti il campanello nel negozio',
  first: {
    title: 'Si apre in tre passi',
    bell: { title: 'Metti il campanello nel negozio', text: 'Una sola riga nella pagina. Suona qui quando un cliente scrive.', action: 'Vedi la riga' },
    team: { title: 'Invita qualcuno della squadra', text: 'Riceve un link e sceglie da sé la password.', action: 'Invita' },
    accept: { title: 'Inizia ad accettare conversazioni', text: 'Finché nessuno accetta, i clienti possono lasciare un messaggio.', action: 'Inizia' },
    done: 'Fatto',
  },
  choose: 'Scegli una conversazione',
  chooseText: 'Scegline una dall’elenco per leggerla e rispondere.',
}
