import { words as files } from '../../../shared/file-words/it'
import { words } from '../../more/words/it'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Oggi',
  yesterday: 'Ieri',
  you: 'Lei',
  joined: (name) => `${name} partecipa alla conversazione`,
  passedOn: 'La sua richiesta passa a un collega',
  callBack: (phone) => `Ha chiesto di essere richiamato: ${phone}`,
  left: 'Lasciato come messaggio',
  allLeft: 'Per ora sono andati via tutti; quanto ha scritto resta come messaggio',
  closed: 'Questa conversazione è chiusa',
  ended: 'Ha terminato la conversazione',
  deleted: 'Messaggio eliminato',
  edited: 'Modificato',
  change: 'Modifica o elimina',
  goesOn: 'La conversazione continua',
  marks: { sending: 'Invio in corso', held: 'Sarà inviato al ritorno della connessione', sent: 'Inviato', seen: 'Visto' },
  notSent: 'Non inviato: il negozio non ha accettato questo messaggio.',
  editAgain: 'Modifica e invia di nuovo',
  typing: (name) => (name ? `${name} sta scrivendo` : 'Qualcuno sta scrivendo'),
  toNewest: 'Al messaggio più recente',

  place: (position, wait) => (position === 1 ? `Il prossimo turno è il suo, ${wait}` : `È in coda al ${position}º posto, ${wait}`),
  promise: (by) => `Avrà una risposta ${by}.`,
  leaveInstead: 'Lasci invece un messaggio',
  noPromise: 'Abbiamo ricevuto il suo messaggio e risponderemo.',
  whereAnswered: 'La troverà qui, in questa chat, su questo browser.',
  notHere: 'La chat non è configurata per questa pagina: da qui non si può inviare nulla.',

  name: 'Nome',
  email: 'E-mail',
  optional: (field: string) => `${field} (facoltativo)`,
  department: 'Di che cosa si tratta?',
  choose: 'Scelga',
  needName: 'Ci dica il suo nome, per favore.',
  needEmail: 'Indichi un indirizzo e-mail, per esempio ana@example.com.',
  needDepartment: "Scelga un'opzione, per favore.",
  pages: words,
  files,
}
