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
}
