import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('it')

export const session: Sentences['session'] = {
  signIn: 'Accedi',
  signInTitle: 'Acceda a Counterbell',
  signOut: 'Esci',
  email: 'E-mail',
  password: 'Password',
  name: 'Il Suo nome',
  nameHint: 'I clienti lo vedono accanto alle risposte.',
  passwordHint: (least) => plural(least, { one: 'Almeno # carattere.', other: 'Almeno # caratteri.' }),
  wrong: 'E-mail o password errata.',
  ended: 'La sessione è terminata. Acceda per continuare; ciò che stava scrivendo è stato conservato.',
  forgotten: 'Password dimenticata? Un amministratore può inviarLe un nuovo link.',
  setUpTitle: 'Configuri Counterbell',
  setUpText: 'Non c’è ancora nessuno: questo account sarà quello del proprietario.',
  setUpAction: 'Crea l’account',
  joinTitle: 'Entri nel team',
  joinTitleNamed: (name) => `Le diamo il benvenuto, ${name}`,
  joinText: (email) => `L’invito è per ${email}. Scelga una password per cominciare.`,
  joinTextPlain: 'Scelga una password per cominciare.',
  joinAction: 'Entra',
  linkUsedTitle: 'Questo link non funziona più',
  linkUsedText:
    'È già stato usato o è scaduto. Ne chieda uno nuovo a un amministratore, oppure acceda se ha una password.',
  toSignIn: 'Vai all’accesso',
}
