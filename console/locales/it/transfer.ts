import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('it')

export const transfer: Sentences['transfer'] = {
  note: 'Nota per chi la riceve (facoltativa)',
  noteHint: 'La legge solo il team.',
  free: (count) => plural(count, { one: '# libero', many: '# liberi', other: '# liberi' }),
  agent: { full: 'al completo', 'off-shift': 'fuori turno', away: 'non accetta', offline: 'offline' },
  group: {
    full: 'Sono tutti occupati. Attende che qualcuno sia libero.',
    empty: 'Non c’è nessuno di questo reparto. La riceve chiunque altro sia in servizio.',
    back: 'Non c’è nessun altro. Tornerebbe a Lei.',
    message: 'Non c’è nessuno. Diventa un messaggio offline.',
  },
  done: (name) => `Trasferita a ${name}`,
  undo: 'Annulla',
  tooLate: (name) => `${name} ha già risposto. Se la rivuole, può riprenderla.`,
  reopen: 'Riapri',
  gone: {
    taken: (to) => `${to ?? 'Qualcuno del team'} ha preso questa conversazione.`,
    transferred: (to) => (to ? `È stata trasferita a ${to}.` : 'È stata rimessa in coda.'),
    'no-answer': (to) => `Nessuna risposta in tempo. ${to ? `Ora è di ${to}.` : 'È di nuovo in coda.'}`,
    'shift-ended': (to) => `Il Suo turno è finito. ${to ? `Ora è di ${to}.` : 'È di nuovo in coda.'}`,
    'agent-lost': (to) => `La Sua connessione si è interrotta. ${to ? `Ora è di ${to}.` : 'È di nuovo in coda.'}`,
    closed: (by) => (by ? `${by} l’ha chiusa.` : 'È stata chiusa.'),
    ended: () => 'Il cliente l’ha terminata.',
    left: () => 'È diventata un messaggio offline.',
  },
  draftKept: 'La Sua bozza è conservata.',
  draft: 'La Sua bozza',
  news: 'Non più Sue',
  dismiss: 'Nascondi',
  waitingSince: (name, span) => `${name} attende da ${span}.`,
  passedOnIn: (clock) => `Se qualcuno è libero, riceve la conversazione tra ${clock}.`,
  next: (name) => `Prossima: ${name}`,
  noneWaits: { title: 'Nessuno La attende', text: 'Quando un cliente attende la Sua risposta, lo vede prima qui.' },
}
