import type { Sentences } from '../en'

export const common: Sentences['common'] = {
  name: 'Counterbell',
  close: 'Zamknij',
  cancel: 'Anuluj',
  save: 'Zapisz',
  saved: 'Zapisano',
  add: 'Dodaj',
  edit: 'Edytuj',
  remove: 'Usuń',
  copy: 'Kopiuj',
  copied: 'Skopiowano',
  loading: 'Wczytywanie',
  tryAgain: 'Spróbuj ponownie',
  couldNotLoad: 'Nie udało się tego wczytać.',
  faultTitle: 'Coś poszło tu nie tak',
  faultText: 'To, co zostało napisane, jest zachowane.',
  lostTitle: 'Pod tym adresem niczego nie ma',
  lostText: 'Link może być nieaktualny albo wpisany z błędem.',
  toConversations: 'Przejdź do rozmów',
}
