import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('it')

export const refusals: Sentences['refusals'] = {
  invalid: 'Qualcosa non è compilato correttamente. Controlli, per favore.',
  unauthenticated: 'La sessione è terminata. Acceda di nuovo, per favore.',
  forbidden: 'Il ruolo attuale non lo consente.',
  'not-found': 'Questo elemento non esiste più.',
  conflict: 'È in conflitto con qualcosa che esiste già.',
  stale: 'Ora la conversazione è di qualcun altro.',
  'wrong-state': 'La conversazione è cambiata: non è più possibile.',
  'at-capacity': 'Al momento non c’è posto per un’altra conversazione.',
  'agent-away': 'Questo operatore ora non può ricevere una conversazione.',
  expired: 'Questo link è già stato usato o è scaduto.',
  'other-version': 'Counterbell è stato aggiornato. Ricarichi la pagina, per favore.',
  limited: 'Troppi tentativi. Attenda un momento, per favore.',
  limitedFor: (seconds) =>
    plural(seconds, {
      one: 'Troppi tentativi. Riprovi tra # secondo.',
      other: 'Troppi tentativi. Riprovi tra # secondi.',
    }),
  internal: 'Qualcosa è andato storto sul server. Nulla è andato perso. Riprovi, per favore.',
  unavailable: 'Il server non risponde. Riprovi tra poco, per favore.',
}
