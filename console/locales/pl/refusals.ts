import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('pl')

export const refusals: Sentences['refusals'] = {
  invalid: 'Coś jest wypełnione nieprawidłowo. Prosimy to sprawdzić.',
  unauthenticated: 'Sesja się zakończyła. Prosimy zalogować się ponownie.',
  forbidden: 'Ta rola na to nie pozwala.',
  'not-found': 'To już nie istnieje.',
  conflict: 'To koliduje z czymś, co już istnieje.',
  stale: 'Rozmowę prowadzi teraz ktoś inny.',
  'wrong-state': 'Rozmowa się zmieniła, więc nie jest to już możliwe.',
  'at-capacity': 'W tej chwili nie ma miejsca na kolejną rozmowę.',
  'agent-away': 'Ten agent nie może teraz przyjąć rozmowy.',
  expired: 'Ten link został już użyty albo stracił ważność.',
  'other-version': 'Counterbell został zaktualizowany. Prosimy odświeżyć stronę.',
  limited: 'Zbyt wiele prób. Prosimy chwilę zaczekać.',
  limitedFor: (seconds) =>
    plural(seconds, {
      one: 'Zbyt wiele prób. Spróbuj ponownie za # sekundę.',
      few: 'Zbyt wiele prób. Spróbuj ponownie za # sekundy.',
      many: 'Zbyt wiele prób. Spróbuj ponownie za # sekund.',
      other: 'Zbyt wiele prób. Spróbuj ponownie za # sekundy.',
    }),
  internal: 'Coś poszło nie tak na serwerze. Nic nie przepadło. Prosimy spróbować ponownie.',
  unavailable: 'Serwer nie odpowiada. Prosimy spróbować za chwilę.',
}
