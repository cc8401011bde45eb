import { words as files } from '../../../shared/file-words/it'
import { words } from '../../features/more/words/it'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Oggi',
  yesterday: 'Ieri',
  you: 'Lei',
  joined: (name) => `${name} partecipa alla conversazione`,
  passedOn: 'La sua richiesta passa a un collega',
  callBack: (phone) => `Ha chiesto una chiamata: ${phone}`,
  called: 'L’abbiamo chiamata',
  callWithdrawn: 'Ha ritirato la richiesta di chiamata',
  left: 'Inviato come messaggio',
  allLeft: 'Per ora sono andati via tutti. Abbiamo il suo messaggio',
  closed: 'Questa conversazione è chiusa',
  ended: 'Ha terminato la conversazione',
  deleted: 'Messaggio eliminato',
  edited: 'Modificato',
  change: 'Modifica o elimina',
  writeAgain: 'Scriva qui sotto per iniziarne una nuova.',
  goesOn: 'La conversazione continua',
  marks: {
    sending: 'Invio in corso',
    held: 'Sarà inviato al ritorno della connessione',
    sent: 'Inviato',
    seen: 'Visto',
  },
  notSent: 'Non inviato: il negozio non ha accettato questo messaggio.',
  editAgain: 'Modifica e invia di nuovo',
  typing: (name) => (name ? `${name} sta scrivendo` : 'Qualcuno sta scrivendo'),
  toNewest: 'Messaggio più recente',

  place: (position, wait) =>
    position === 1 ? `Il prossimo turno è il suo, ${wait}` : `È in coda al ${position}º posto, ${wait}`,
  leaveTitle: 'Lasci un messaggio',
  leaveText: (by) =>
    by
      ? `Ora non c’è nessuno. Ci scriva: troverà la risposta qui, in questa chat, su questo browser, ${by}.`
      : 'Ora non c’è nessuno. Ci scriva: troverà la risposta qui, in questa chat, su questo browser.',
  by: ({ day, weekdayName, date, time }) =>
    ({
      today: `entro le ${time} di oggi`,
      tomorrow: `entro le ${time} di domani`,
      'this week': `entro ${weekdayName} alle ${time}`,
      later: `entro il ${date} alle ${time}`,
    })[day],
  promise: (by) => `Avrà una risposta ${by}.`,
  leaveInstead: 'Lascia un messaggio',
  noPromise: 'Abbiamo ricevuto il suo messaggio e risponderemo.',
  whereAnswered: 'La troverà qui, in questa chat, su questo browser.',
  notHere: 'La chat non è configurata per questa pagina: da qui non si può inviare nulla.',

  needMessage: 'Scriva il suo messaggio, per favore.',
  name: 'Nome',
  email: 'E-mail',
  optional: (field: string) => `${field} (facoltativo)`,
  department: 'Di che cosa si tratta?',
  choose: 'Scelga',
  needName: 'Ci dica il suo nome, per favore.',
  needEmail: 'Indichi un indirizzo e-mail, per esempio ana@example.com.',
  needDepartment: 'Scelga un’opzione, per favore.',
  pages: words,
  files,
}
