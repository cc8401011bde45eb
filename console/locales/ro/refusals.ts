import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('ro')

export const refusals: Sentences['refusals'] = {
  invalid: 'Ceva nu este completat corect. Vă rugăm să verificați.',
  unauthenticated: 'Sesiunea s-a încheiat. Vă rugăm să vă conectați din nou.',
  forbidden: 'Rolul dumneavoastră nu permite acest lucru.',
  'not-found': 'Acest lucru nu mai există.',
  conflict: 'Se suprapune cu ceva ce există deja.',
  stale: 'Conversația este acum la altcineva.',
  'wrong-state': 'Conversația s-a schimbat, așa că nu mai este posibil.',
  'at-capacity': 'Deocamdată nu mai este loc pentru încă o conversație.',
  'agent-away': 'Acest agent nu poate primi o conversație acum.',
  expired: 'Linkul a fost deja folosit sau a expirat.',
  'other-version': 'Counterbell a fost actualizat. Vă rugăm să reîncărcați pagina.',
  limited: 'Prea multe încercări. Vă rugăm să așteptați puțin.',
  limitedFor: (seconds) =>
    plural(seconds, {
      one: 'Prea multe încercări. Încercați din nou peste # secundă.',
      few: 'Prea multe încercări. Încercați din nou peste # secunde.',
      other: 'Prea multe încercări. Încercați din nou peste # de secunde.',
    }),
  internal: 'A apărut o problemă pe server. Nu s-a pierdut nimic. Vă rugăm să încercați din nou.',
  unavailable: 'Serverul nu răspunde. Vă rugăm să încercați din nou peste câteva clipe.',
}
