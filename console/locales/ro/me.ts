import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('ro')

export const me: Sentences['me'] = {
  title: 'Profilul meu',
  intro: 'Cum vă văd cumpărătorii și echipa și în ce limbă vă vorbește consola.',
  picture: 'Fotografie',
  choosePicture: 'Alege o fotografie',
  pictureHint: 'Este decupată în pătrat și micșorată înainte de a părăsi dispozitivul.',
  pictureRefused: 'Acest fișier nu a putut fi citit ca imagine.',
  name: 'Nume',
  shownName: 'Numele afișat cumpărătorilor',
  shownNameHint: 'Lăsați gol pentru a afișa numele complet.',
  email: 'E-mail',
  language: 'Limba consolei',
  languageOwn: 'Cea cerută de browser',
  passwordTitle: 'Parolă',
  passwordText: 'Schimbarea ei vă deconectează de pe toate celelalte dispozitive.',
  current: 'Parola actuală',
  next: 'Parola nouă',
  change: 'Schimbă parola',
  changed: 'Parola a fost schimbată',
  wrongCurrent: 'Parola actuală nu este corectă.',
  alertsTitle: 'Semnale',
  alertsText: 'Numai pe acest dispozitiv.',
  sound: 'Sună clopoțelul când scrie un cumpărător',
  notifications: 'Afișează notificări când consola este în fundal',
  notificationsBlocked: 'Browserul blochează notificările acestei pagini. Permiteți-le din setările lui.',
  notifyMessage: (name) => `${name} a scris`,
  notifyGiven: (name) => `Conversație nouă: ${name}`,
  tooShort: (least) =>
    plural(least, { one: 'Cel puțin # caracter, vă rugăm.', few: 'Cel puțin # caractere, vă rugăm.', other: 'Cel puțin # de caractere, vă rugăm.' }),
}
