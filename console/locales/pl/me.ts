import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('pl')

export const me: Sentences['me'] = {
  title: 'Mój profil',
  intro: 'Jak widzą Cię klienci i zespół oraz w jakim języku mówi konsola.',
  picture: 'Zdjęcie',
  choosePicture: 'Wybierz zdjęcie',
  pictureHint: 'Zanim opuści urządzenie, zostanie przycięte do kwadratu i zmniejszone.',
  pictureRefused: 'Tego pliku nie udało się odczytać jako obrazu.',
  name: 'Imię i nazwisko',
  shownName: 'Nazwa widoczna dla klientów',
  shownNameHint: 'Puste pole: widać pełne imię i nazwisko.',
  email: 'E-mail',
  language: 'Język konsoli',
  languageOwn: 'Taki jak w przeglądarce',
  passwordTitle: 'Hasło',
  passwordText: 'Zmiana hasła wylogowuje na wszystkich pozostałych urządzeniach.',
  current: 'Obecne hasło',
  next: 'Nowe hasło',
  change: 'Zmień hasło',
  changed: 'Hasło zostało zmienione',
  wrongCurrent: 'Obecne hasło jest nieprawidłowe.',
  alertsTitle: 'Powiadomienia',
  alertsText: 'Tylko na tym urządzeniu.',
  sound: 'Dzwonek, gdy pisze klient',
  notifications: 'Powiadomienia, gdy konsola jest w tle',
  notificationsBlocked: 'Przeglądarka blokuje powiadomienia tej strony. Można je włączyć w jej ustawieniach.',
  notifyMessage: (name) => `Nowa wiadomość: ${name}`,
  notifyGiven: (name) => `Nowa rozmowa: ${name}`,
  tooShort: (least) =>
    plural(least, {
      one: 'Potrzebny jest co najmniej # znak.',
      few: 'Potrzebne są co najmniej # znaki.',
      many: 'Potrzeba co najmniej # znaków.',
      other: 'Potrzeba co najmniej # znaku.',
    }),
}
