import { words as files } from '../../../shared/file-words/pl'
import { words } from '../../more/words/pl'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Dzisiaj',
  yesterday: 'Wczoraj',
  you: 'Ty',
  joined: (name) => `${name} dołącza do rozmowy`,
  passedOn: 'Rozmowę przejmie ktoś inny z zespołu',
  callBack: (phone) => `Prośba o telefon: ${phone}`,
  left: 'Zostawiono jako wiadomość',
  allLeft: 'Na razie nikogo już nie ma; Twoje słowa zachowaliśmy jako wiadomość',
  closed: 'Ta rozmowa jest zamknięta',
  ended: 'Rozmowa zakończona przez Ciebie',
  deleted: 'Wiadomość usunięta',
  edited: 'Edytowano',
  change: 'Edytuj lub usuń',
  goesOn: 'Rozmowa trwa dalej',
  marks: { sending: 'Wysyłanie', held: 'Zostanie wysłana po powrocie połączenia', sent: 'Wysłano', seen: 'Odczytano' },
  notSent: 'Nie wysłano: sklep nie przyjął tej wiadomości.',
  editAgain: 'Popraw i wyślij ponownie',
  typing: (name) => (name ? `${name} pisze` : 'Ktoś pisze'),
  toNewest: 'Do najnowszej wiadomości',

  place: (position, wait) => (position === 1 ? `Twoja kolej jest następna, ${wait}` : `Miejsce w kolejce: ${position}, ${wait}`),
  promise: (by) => `Odpowiemy ${by}.`,
  leaveInstead: 'Zostaw zamiast tego wiadomość',
  noPromise: 'Mamy Twoją wiadomość i odpowiemy na nią.',
  whereAnswered: 'Odpowiedź znajdziesz tutaj, w tym czacie, w tej przeglądarce.',
  notHere: 'Czat nie jest skonfigurowany dla tej strony, więc nie można stąd nic wysłać.',

  name: 'Imię',
  email: 'E-mail',
  optional: (field: string) => `${field} (opcjonalnie)`,
  department: 'Czego dotyczy sprawa?',
  choose: 'Wybierz',
  needName: 'Prosimy o podanie imienia.',
  needEmail: 'Prosimy o adres e-mail, na przykład ana@example.com.',
  needDepartment: 'Prosimy wybrać jedną z możliwości.',
  pages: words,
  files,
}
