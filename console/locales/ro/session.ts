import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('ro')

export const session: Sentences['session'] = {
  signIn: 'Conectare',
  signInTitle: 'Bine ați revenit la tejghea',
  signOut: 'Deconectare',
  email: 'E-mail',
  password: 'Parolă',
  name: 'Numele dumneavoastră',
  nameHint: 'Cumpărătorii îl văd lângă răspunsurile dumneavoastră.',
  passwordHint: (least) => plural(least, { one: 'Cel puțin # caracter.', few: 'Cel puțin # caractere.', other: 'Cel puțin # de caractere.' }),
  wrong: 'Acest e-mail și această parolă nu se potrivesc.',
  ended: 'Sesiunea s-a încheiat. Conectați-vă pentru a continua; ce scriați s-a păstrat.',
  forgotten: 'Ați uitat parola? Un administrator vă poate trimite o legătură nouă.',
  setUpTitle: 'Deschideți tejgheaua',
  setUpText: 'Sunteți prima persoană aici. Acest cont va fi al proprietarului.',
  setUpAction: 'Creează contul proprietarului',
  joinTitle: 'Alăturați-vă echipei',
  joinTitleNamed: (name) => `Bun venit, ${name}`,
  joinText: (email) => `Ați fost invitat cu adresa ${email}. Alegeți o parolă pentru a începe.`,
  joinTextPlain: 'Alegeți o parolă pentru a începe.',
  joinAction: 'Intră în echipă',
  linkUsedTitle: 'Această legătură nu mai este valabilă',
  linkUsedText: 'A fost deja folosită sau este prea veche. Cereți alta unui administrator sau conectați-vă, dacă aveți o parolă.',
  toSignIn: 'Mergi la conectare',
}
