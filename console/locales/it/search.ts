import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('it')

export const search: Sentences['search'] = {
  title: 'Ricerca',
  label: 'Cerca in tutte le conversazioni',
  clear: 'Svuota la ricerca',
  found: (count) => plural(count, { one: '# conversazione', other: '# conversazioni' }),
  foundMore: (count) => plural(count, { one: 'L’ultima conversazione', other: 'Le ultime # conversazioni' }),
  more: 'Mostra altre',
  note: 'Nota privata',
  none: 'Nessun risultato',
  noneText: 'Nessuna conversazione contiene tutte queste parole. Ne provi di meno, o solo l’inizio dell’ultima.',
}
