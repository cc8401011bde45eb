import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('ro')

export const session: Sentences['session'] = {
  signIn: 'Conectare',
  signInTitle: 'Conectați-vă la Counterbell',
  signOut: 'Deconectare',
  email: 'E-mail',
  password: 'Parolă',
  name: 'Numele dumneavoastră',
  nameHint: 'Clienții îl văd lângă răspunsurile dumneavoastră.',
  passwordHint: (least) =>
    plural(least, { one: 'Cel puțin # caracter.', few: 'Cel puțin # caractere.', other: 'Cel puțin # de caractere.' }),
  wrong: 'E-mail sau parolă greșită.',
  ended: 'Sesiunea s-a încheiat. Conectați-vă pentru a continua; ce scriați s-a păstrat.',
  forgotten: 'Ați uitat parola? Un administrator vă poate trimite un link nou.',
  setUpTitle: 'Configurați Counterbell',
  setUpText: 'Sunteți prima persoană aici. Acest cont va fi al proprietarului.',
  setUpAction: 'Creați contul',
  joinTitle: 'Alăturați-vă echipei',
  joinTitleNamed: (name) => `Bine ați venit, ${name}`,
  joinText: (email) => `Invitația este pentru ${email}. Alegeți o parolă pentru a începe.`,
  joinTextPlain: 'Alegeți o parolă pentru a începe.',
  joinAction: 'Intrați în echipă',
  linkUsedTitle: 'Acest link nu mai este valabil',
  linkUsedText:
    'A fost deja folosit sau a expirat. Cereți altul unui administrator sau conectați-vă, dacă aveți o parolă.',
  toSignIn: 'Mergeți la conectare',
}
