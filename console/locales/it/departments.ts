import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('it')

export const departments: Sentences['departments'] = {
  title: 'Reparti',
  intro:
    'Gruppi di operatori, come Vendite o Resi. Un sito può farne scegliere uno ai clienti. La conversazione va prima ai suoi operatori; se nessuno di loro è disponibile, a chiunque altro risponda per il sito.',
  emptyTitle: 'Nessun reparto',
  emptyText: 'Senza reparti tutti rispondono a tutto: va bene per quasi tutti i team piccoli.',
  name: 'Nome del nuovo reparto',
  nameHint: 'I clienti lo vedono quando scelgono.',
  add: 'Aggiungi',
  added: (name) => `Reparto aggiunto: ${name}.`,
  nameMissing: 'Inserisca un nome.',
  nameTaken: 'Esiste già un reparto con questo nome.',
  agents: (count) => (count === 0 ? 'Nessun operatore' : plural(count, { one: '# operatore', other: '# operatori' })),
  sites: (count) => (count === 0 ? 'su nessun sito' : plural(count, { one: 'su # sito', other: 'su # siti' })),
  noAgentsWarning:
    'Non ha operatori: le sue conversazioni vanno a chiunque altro risponda per il sito. Aggiunga operatori nella pagina Team.',
  rename: 'Rinomina',
  renameOf: (name) => `Rinomina ${name}`,
  newName: 'Nuovo nome',
  renamed: (name) => `Il reparto ora si chiama ${name}.`,
  remove: 'Rimuovi',
  removeOf: (name) => `Rimuovi ${name}`,
  removeTitle: (name) => `Rimuovere ${name}?`,
  removeText: 'Non si può annullare. I clienti non potranno più sceglierlo.',
  inUse: (where) => `È ancora assegnato a: ${where}. Lo deselezioni prima lì, poi lo rimuova qui.`,
  removed: (name) => `Reparto rimosso: ${name}.`,
  stillNamed:
    'Ci sono conversazioni di questo reparto, perciò non può essere rimosso. Lo rinomini, oppure lo deselezioni su ogni sito perché nessuno lo scelga.',
}
