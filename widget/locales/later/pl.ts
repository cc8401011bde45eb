import { words as files } from '../../../shared/file-words/pl'
import { words } from '../../features/more/words/pl'
import type { LaterSentences } from './en'

/** `do` needs the genitive, which `Intl` does not give for weekdays. */
const untilWeekday = ['poniedziałku', 'wtorku', 'środy', 'czwartku', 'piątku', 'soboty', 'niedzieli']

export const laterSentences: LaterSentences = {
  today: 'Dzisiaj',
  yesterday: 'Wczoraj',
  you: 'Ty',
  joined: (name) => `${name} dołącza do rozmowy`,
  passedOn: 'Rozmowę przejmie ktoś inny z zespołu',
  callBack: (phone) => `Prośba o telefon: ${phone}`,
  called: 'Zadzwoniliśmy',
  callWithdrawn: 'Prośba o telefon wycofana',
  left: 'Wysłano jako wiadomość',
  allLeft: 'Na razie nikogo już nie ma. Mamy Twoją wiadomość',
  closed: 'Ta rozmowa jest zamknięta',
  ended: 'Rozmowa zakończona przez Ciebie',
  deleted: 'Wiadomość usunięta',
  edited: 'Edytowano',
  change: 'Edytuj lub usuń',
  writeAgain: 'Napisz poniżej, aby zacząć nową.',
  goesOn: 'Rozmowa trwa dalej',
  marks: {
    sending: 'Wysyłanie',
    held: 'Zostanie wysłana po odzyskaniu połączenia',
    sent: 'Wysłano',
    seen: 'Odczytano',
  },
  notSent: 'Nie wysłano: sklep nie przyjął tej wiadomości.',
  editAgain: 'Popraw i wyślij ponownie',
  typing: (name) => (name ? `${name} pisze` : 'Ktoś pisze'),
  toNewest: 'Najnowsza wiadomość',

  place: (position, wait) =>
    position === 1 ? `Twoja kolej jest następna, ${wait}` : `Miejsce w kolejce: ${position}, ${wait}`,
  leaveTitle: 'Zostaw wiadomość',
  leaveText: (by) =>
    by
      ? `Teraz nikogo tu nie ma. Napisz do nas, a odpowiedź znajdziesz tutaj, w tym czacie, w tej przeglądarce, ${by}.`
      : 'Teraz nikogo tu nie ma. Napisz do nas, a odpowiedź znajdziesz tutaj, w tym czacie, w tej przeglądarce.',
  by: ({ day, weekday, date, time }) =>
    ({
      today: `dzisiaj do ${time}`,
      tomorrow: `jutro do ${time}`,
      'this week': `do ${untilWeekday[weekday - 1]}, ${time}`,
      later: `do ${date}, ${time}`,
    })[day],
  promise: (by) => `Odpowiemy ${by}.`,
  leaveInstead: 'Zostaw wiadomość zamiast czekać',
  noPromise: 'Mamy Twoją wiadomość i odpowiemy na nią.',
  whereAnswered: 'Odpowiedź znajdziesz tutaj, w tym czacie, w tej przeglądarce.',
  notHere: 'Czat nie jest skonfigurowany dla tej strony, więc nie można stąd nic wysłać.',

  needMessage: 'Prosimy o napisanie wiadomości.',
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
