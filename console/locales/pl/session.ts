import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('pl')

export const session: Sentences['session'] = {
  signIn: 'Zaloguj się',
  signInTitle: 'Zaloguj się do Counterbell',
  signOut: 'Wyloguj się',
  email: 'E-mail',
  password: 'Hasło',
  name: 'Imię i nazwisko',
  nameHint: 'Klienci widzą je obok odpowiedzi.',
  passwordHint: (least) =>
    plural(least, {
      one: 'Co najmniej # znak.',
      few: 'Co najmniej # znaki.',
      many: 'Co najmniej # znaków.',
      other: 'Co najmniej # znaku.',
    }),
  wrong: 'Nieprawidłowy e-mail lub hasło.',
  ended: 'Sesja się zakończyła. Zaloguj się, aby kontynuować; rozpoczęte wiadomości są zachowane.',
  forgotten: 'Nie pamiętasz hasła? Administrator może przesłać nowy link.',
  setUpTitle: 'Skonfiguruj Counterbell',
  setUpText: 'To pierwsze konto w tym miejscu. Będzie kontem właściciela.',
  setUpAction: 'Utwórz konto',
  joinTitle: 'Dołącz do zespołu',
  joinTitleNamed: (name) => `Witamy, ${name}`,
  joinText: (email) => `Zaproszenie jest dla adresu ${email}. Wybierz hasło, aby zacząć.`,
  joinTextPlain: 'Wybierz hasło, aby zacząć.',
  joinAction: 'Dołącz',
  linkUsedTitle: 'Ten link już nie działa',
  linkUsedText:
    'Został już użyty albo stracił ważność. Poproś administratora o nowy albo zaloguj się, jeśli masz już hasło.',
  toSignIn: 'Przejdź do logowania',
}
