import type { Sentences } from '../en'

export const common: Sentences['common'] = {
  name: 'Counterbell',
  close: 'Chiudi',
  cancel: 'Annulla',
  save: 'Salva',
  saved: 'Salvato',
  add: 'Aggiungi',
  edit: 'Modifica',
  remove: 'Rimuovi',
  copy: 'Copia',
  copied: 'Copiato',
  loading: 'Caricamento',
  tryAgain: 'Riprova',
  couldNotLoad: 'Non è stato possibile caricare questi dati.',
  faultTitle: 'Qui qualcosa è andato storto',
  faultText: 'Quello che ha scritto è conservato.',
  lostTitle: 'A questo indirizzo non c’è nulla',
  lostText: 'Il link potrebbe essere vecchio o scritto male.',
  toConversations: 'Vai alle conversazioni',
}
