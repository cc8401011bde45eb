import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('it')

export const session: Sentences['session'] = {
  signIn: 'Accedi',
  signInTitle: 'Accedi al tuo banco',
  signOut: 'Esci',
  email: 'E-mail',
  password: 'Password',
  name: 'Il tuo nome',
  nameHint: 'I clienti lo vedono accanto alle risposte.',
  passwordHint: (least) => plural(least, { one: 'Almeno # carattere.', other: 'Almeno # caratteri.' }),
  wrong: 'Questa e-mail e questa password non corrispondono.',
  ended: 'La sessione è terminata. Accedi per continuare; ciò che stavi scrivendo è stato conservato.',
  forgotten: 'Password dimenticata? Un amministratore può inviarti un nuovo link.',
  setUpTitle: 'Apri il tuo banco',
  setUpText: 'Non c’è ancora nessuno: questo account sarà quello del proprietario.',
  setUpAction: 'Crea il proprietario',
  joinTitle: 'Entra nella squadra',
  joinTitleNamed: (name) => `Ti diamo il benvenuto, ${name}`,
  joinText: (email) => `L’invito è per ${email}. Scegli una password per cominciare.`,
  joinTextPlain: 'Scegli una password per cominciare.',
  joinAction: 'Entra',
  linkUsedTitle: 'Questo link non funziona più',
  linkUsedText: 'È già stato usato o è troppo vecchio. Chiedine uno nuovo a un amministratore, oppure accedi se hai una password.',
  toSignIn: 'Vai all’accesso',
}
