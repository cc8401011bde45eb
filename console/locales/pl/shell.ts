import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('pl')

export const shell: Sentences['shell'] = {
  navigation: 'Menu główne',
  lists: { queue: 'Kolejka', mine: 'Moje', left: 'Wiadomości', all: 'Wszystkie' },
  admin: { team: 'Zespół', sites: 'Witryny', departments: 'Działy', roster: 'Grafik' },
  accepting: 'Przyjmowanie rozmów',
  acceptingOn: 'Przyjmuję',
  acceptingOff: 'Nie przyjmuję',
  offShift: 'Poza zmianą',
  account: 'Konto',
  me: 'Mój profil',
  offline: 'Brak połączenia. To, co piszesz, jest zachowane i zostanie wysłane, gdy połączenie wróci.',
  reconnect: 'Spróbuj teraz',
  reload: 'Odśwież',
  waiting: (count) => plural(count, { one: '# czeka', few: '# czekają', many: '# czeka', other: '# czeka' }),
  unread: (count) =>
    plural(count, {
      one: '# nieprzeczytana',
      few: '# nieprzeczytane',
      many: '# nieprzeczytanych',
      other: '# nieprzeczytanej',
    }),
  messages: (count) =>
    plural(count, { one: '# wiadomość', few: '# wiadomości', many: '# wiadomości', other: '# wiadomości' }),
  late: (count) => plural(count, { one: '# po terminie', other: '# po terminie' }),
}
