import type { Words } from './en'

export const words: Words = {
  back: 'Indietro',
  again: 'Riprova',
  failed: 'Non è riuscito. Riprovi, per favore.',
  fetchFailed: 'Non è stato possibile caricarlo.',

  past: 'Le sue conversazioni',
  noPast: 'Qui non c’è ancora nulla. Qui troverà le sue conversazioni con noi.',
  earlier: 'Mostra le precedenti',
  open: 'In corso',
  noWords: 'Nessun messaggio',

  end: 'Termina la conversazione',
  endText: 'Non le scriveremo più qui. Resta tra le sue conversazioni e può iniziarne una nuova quando vuole.',
  endLeftText: 'Al suo messaggio non risponderemo più. Resta tra le sue conversazioni e può iniziarne una nuova quando vuole.',
  endYes: 'Termina',
  endNo: 'Lasciala aperta',

  edit: 'Modifica',
  delete: 'Elimina',
  save: 'Salva',
  cancel: 'Annulla',
  editLabel: 'Il suo messaggio',
  tooLate: 'Troppo tardi: si può cambiare solo per pochi minuti.',
  rate: 'Com’è andata?',
  bad: 'Male',
  okay: 'Così così',
  good: 'Bene',
  rated: 'Grazie per avercelo detto.',
  comment: 'Vuole aggiungere una frase?',
  sendComment: 'Invia',
  commentSent: 'Grazie, le leggiamo tutte.',

  settings: 'Suono e notifiche',
  sound: 'Un suono',
  soundText: 'Un campanello, quando qualcuno risponde e lei non sta guardando.',
  notify: 'Notifiche',
  notifyText: 'Il browser la avvisa di una risposta mentre è in un’altra scheda.',
  notifyDenied: 'Il browser non consente a questa pagina di avvisarla. Può permetterlo nelle impostazioni del browser per questa pagina.',
}
