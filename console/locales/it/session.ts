import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('it')

export const session: Sentences['session'] = {
  signIn: 'Accedi',
  signInTitle: 'Acceda al Suo banco',
  signOut: 'Esci',
  email: 'E-mail',
  password: 'Password',
  name: 'Il Suo nome',
  nameHint: 'I clienti lo vedono accanto alle risposte.',
  passwordHint: (least) => plural(least, { one: 'Almeno # carattere.', other: 'Almeno # caratteri.' }),
  wrong: 'Questa e-mail e questa password non corrispondono.',
  ended: 'La sessione è terminata. Acceda per continuare; ciò che stava scrivendo è stato conservato.',
  forgotten: 'Password dimenticata? Un amministratore può inviarle un nuovo link.',
  setUpTitle: 'Apra il Suo banco',
  setUpText: 'Non c’è ancora nessuno: questo account sarà quello del proprietario.',
  setUpAction: 'Crea il proprietario',
  joinTitle: 'Entri nella squadra',
  joinTitleNamed: (name) => `Le diamo il benvenuto, ${name}`,
  joinText: (email) => `L’invito è per ${email}. Scelga una password per cominciare.`,
  joinTextPlain: 'Scelga una password per cominciare.',
  joinAction: 'Entra',
  linkUsedTitle: 'Questo link non funziona più',
  linkUsedText: 'È già stato usato o è troppo vecchio. Ne chieda uno nuovo a un amministratore, oppure acceda se ha una password.',
  toSignIn: 'Vai all’accesso',
}
