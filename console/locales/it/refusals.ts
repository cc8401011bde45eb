import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('it')

export const refusals: Sentences['refusals'] = {
  invalid: 'Qualcosa non è compilato correttamente. Controllare, per favore.',
  unauthenticated: 'La sessione è terminata. Accedere di nuovo, per favore.',
  forbidden: 'Il ruolo attuale non lo consente.',
  'not-found': 'Questo elemento non esiste più.',
  conflict: 'È in conflitto con qualcosa che esiste già.',
  stale: 'Nel frattempo la conversazione è passata di mano.',
  'wrong-state': 'Nello stato attuale della conversazione non è possibile.',
  'at-capacity': 'Al momento non c’è posto per un’altra conversazione.',
  'agent-away': 'Questo operatore ora non può ricevere nulla.',
  expired: 'Questo link è già stato usato o è troppo vecchio.',
  'other-version': 'Counterbell è stato aggiornato. Ricaricare la pagina, per favore.',
  limited: 'Troppi tentativi. Attendere un momento, per favore.',
  limitedFor: (seconds) =>
    plural(seconds, { one: 'Troppi tentativi. Riprovare tra # secondo.', other: 'Troppi tentativi. Riprovare tra # secondi.' }),
  internal: 'Qualcosa è andato storto sul server. Nulla è andato perso; riprovare, per favore.',
  unavailable: 'Il server non risponde. Riprovare tra poco, per favore.',
}
