import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('it')

export const me: Sentences['me'] = {
  title: 'Il mio profilo',
  intro: 'Come La vedono i clienti e il team, e in che lingua Le parla la console.',
  picture: 'Foto',
  choosePicture: 'Scegli una foto',
  pictureHint: 'Viene ritagliata in un quadrato e rimpicciolita sul Suo dispositivo.',
  pictureRefused: 'Non è stato possibile leggere questo file come immagine.',
  name: 'Nome',
  shownName: 'Nome mostrato ai clienti',
  shownNameHint: 'Lasci vuoto per mostrare il nome completo.',
  email: 'E-mail',
  language: 'Lingua della console',
  languageOwn: 'Come nel browser',
  passwordTitle: 'Password',
  passwordText: 'Cambiandola si esce da tutti gli altri dispositivi.',
  current: 'Password attuale',
  next: 'Nuova password',
  change: 'Cambia password',
  changed: 'La password è stata cambiata',
  wrongCurrent: 'La password attuale non è corretta.',
  alertsTitle: 'Avvisi',
  alertsText: 'Solo su questo dispositivo.',
  sound: 'Suona il campanello quando un cliente scrive',
  notifications: 'Mostra notifiche quando la console è in secondo piano',
  notificationsBlocked:
    'Il browser blocca le notifiche di questa pagina. Si possono consentire nelle sue impostazioni.',
  notifyMessage: (name) => `${name} ha scritto`,
  notifyGiven: (name) => `Nuova conversazione: ${name}`,
  tooShort: (least) => plural(least, { one: 'Usi almeno # carattere.', other: 'Usi almeno # caratteri.' }),
}
