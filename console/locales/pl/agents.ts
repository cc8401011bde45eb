import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('pl')

export const agents: Sentences['agents'] = {
  title: 'Zespół',
  intro: 'Kto odpowiada klientom, w jakich językach i ile rozmów może prowadzić jednocześnie.',
  introReadOnly: 'Kto odpowiada klientom. Zmiany wprowadzają właściciele i administratorzy.',
  invite: 'Zaproś agenta',
  inviteFirst: 'Na razie nie ma tu nikogo więcej',
  inviteFirstText: 'Zaproś kogoś z zespołu, a rozmowy będą dzielone między was.',
  people: 'Agenci',
  invited: 'Zaproszeni',
  deactivated: 'Wyłączeni',
  you: 'to Ty',
  shownAs: (name) => `klienci widzą: ${name}`,
  roles: { owner: 'Właściciel', admin: 'Administrator', agent: 'Agent' },
  roleHints: {
    owner: 'Może wszystko. Właściciela może zmienić tylko inny właściciel.',
    admin: 'Odpowiada oraz zarządza zespołem, witrynami, działami i grafikiem.',
    agent: 'Odpowiada na rozmowy.',
  },
  presence: { accepting: 'Online, przyjmuje rozmowy', away: 'Online, nie przyjmuje', offline: 'Offline' },
  onShift: 'Na zmianie',
  offShift: 'Poza zmianą',
  notJoined: 'Zaproszenie jeszcze nieprzyjęte',
  load: (open, capacity) => `${open} z ${capacity} otwartych`,
  anyLanguage: 'Każdy język',
  noDepartment: 'Bez działu',
  edit: 'Edytuj',
  editOf: (name) => `Edytuj: ${name}`,
  moreOf: (name) => `Więcej: ${name}`,
  onlyOwners: 'Właściciela może zmienić tylko właściciel.',
  form: {
    email: 'E-mail',
    name: 'Imię i nazwisko',
    nameHint: 'Klienci widzą je przy odpowiedziach.',
    role: 'Rola',
    ownRole: 'Twoją rolę może zmienić tylko ktoś inny.',
    capacity: 'Rozmowy jednocześnie',
    capacityHint: 'Od 1 do 50. Trzy to dobry początek.',
    capacityFault: 'Wpisz liczbę całkowitą od 1 do 50.',
    languages: 'Języki',
    languagesHint: 'Jeśli nic nie zaznaczysz, przydzielane są rozmowy w każdym języku.',
    departments: 'Działy',
    departmentsHint:
      'Rozmowy tych działów trafiają tu najpierw. Jeśli nic nie zaznaczysz, rozmowy działu trafiają tu tylko wtedy, gdy nie ma nikogo z jego agentów.',
    noDepartments: 'Nie ma jeszcze działów.',
    nameMissing: 'Wpisz imię i nazwisko.',
    emailMissing: 'Wpisz adres e-mail, na przykład anna@sklep.example.',
    saved: (name) => `Zapisano: ${name}.`,
  },
  link: {
    create: 'Utwórz link z zaproszeniem',
    title: (name) => `Zaproszenie: ${name}`,
    label: 'Jednorazowy link',
    text: (name, email) =>
      `Wyślij ten link samodzielnie – odbiorca: ${name} (${email}). Nie wysyłamy żadnego e-maila. Link działa raz, przez siedem dni, i widać go tylko teraz.`,
    copy: 'Kopiuj link',
    done: 'Gotowe',
    again: 'Nowy link z zaproszeniem',
    againText: (name) => `Powstanie nowy link – odbiorca: ${name}. Poprzedni przestanie działać.`,
    signIn: 'Nowy link do logowania',
    signInText: (name) =>
      `Otrzymasz link, za pomocą którego ${name} ustawi nowe hasło. Stare hasło działa do chwili użycia linku.`,
    signInCreate: 'Utwórz link do logowania',
    signInTitle: (name) => `Link do logowania: ${name}`,
    alreadyHere: 'Osoba z tym adresem e-mail jest już w zespole. Sprawdź listę, także wśród wyłączonych.',
  },
  deactivate: {
    action: 'Wyłącz',
    title: (name) => `Wyłączyć konto: ${name}?`,
    text: (name, open) =>
      `Konto ${name} zostanie natychmiast wylogowane na wszystkich urządzeniach i nie będzie można się na nie zalogować. ${
        open === 0
          ? 'Nie ma otwartych rozmów.'
          : plural(open, {
              one: 'Otwarta rozmowa wróci do kolejki na swoje miejsce.',
              few: '# otwarte rozmowy wrócą do kolejki na swoje miejsca.',
              many: '# otwartych rozmów wróci do kolejki na swoje miejsca.',
              other: '# otwartej rozmowy wróci do kolejki na swoje miejsce.',
            })
      } Napisane wiadomości zostają. Konto można włączyć w każdej chwili.`,
    done: (name) => `Konto ${name} jest wyłączone.`,
    withdraw: 'Wycofaj zaproszenie',
    withdrawTitle: (name) => `Wycofać zaproszenie: ${name}?`,
    withdrawn: (name) => `Zaproszenie zostało wycofane: ${name}.`,
    withdrawText: 'Link przestanie działać. Później można zaprosić ponownie.',
  },
  reactivate: {
    action: 'Włącz',
    done: {
      active: (name) => `${name} może się znowu zalogować.`,
      invited: (name) => `Zaproszenie jest znowu ważne: ${name}. Utwórz nowy link.`,
    },
  },
  tooManyOpen: 'Otwartych rozmów jest więcej. Wybierz większą liczbę albo poczekaj, aż część się zakończy.',
  lastOwner: 'Musi być co najmniej jeden właściciel. Najpierw nadaj tę rolę komuś innemu.',
}
