import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('it')

export const shell: Sentences['shell'] = {
  navigation: 'Menu principale',
  lists: { queue: 'Coda', mine: 'Mie', left: 'Messaggi', all: 'Tutte' },
  admin: { team: 'Team', sites: 'Siti', departments: 'Reparti', roster: 'Turni' },
  accepting: 'Accetto conversazioni',
  acceptingOn: 'Accetto',
  acceptingOff: 'Non accetto',
  offShift: 'Fuori turno',
  account: 'Account',
  me: 'Il mio profilo',
  offline: 'Nessuna connessione. Ciò che scrive viene conservato e inviato quando torna la connessione.',
  reconnect: 'Prova ora',
  reload: 'Ricarica',
  waiting: (count) => plural(count, { one: '# in attesa', other: '# in attesa' }),
  unread: (count) => plural(count, { one: '# non letta', other: '# non lette' }),
  messages: (count) => plural(count, { one: '# messaggio', other: '# messaggi' }),
  late: (count) => plural(count, { one: '# in ritardo', other: '# in ritardo' }),
}
