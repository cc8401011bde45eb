import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('ro')

export const me: Sentences['me'] = {
  title: 'Profilul meu',
  intro: 'Cum vă văd clienții și echipa și în ce limbă vă vorbește consola.',
  picture: 'Fotografie',
  choosePicture: 'Alegeți o fotografie',
  pictureHint: 'Este decupată în pătrat și micșorată pe dispozitivul dumneavoastră.',
  pictureRefused: 'Acest fișier nu a putut fi citit ca imagine.',
  name: 'Nume',
  shownName: 'Numele afișat clienților',
  shownNameHint: 'Lăsați gol pentru a afișa numele complet.',
  email: 'E-mail',
  language: 'Limba consolei',
  languageOwn: 'La fel ca browserul',
  passwordTitle: 'Parolă',
  passwordText: 'Schimbarea ei vă deconectează de pe toate celelalte dispozitive.',
  current: 'Parola actuală',
  next: 'Parola nouă',
  change: 'Schimbați parola',
  changed: 'Parola a fost schimbată',
  wrongCurrent: 'Parola actuală nu este corectă.',
  alertsTitle: 'Alerte',
  alertsText: 'Numai pe acest dispozitiv.',
  sound: 'Sunet de clopoțel când scrie un client',
  notifications: 'Notificări când consola este în fundal',
  notificationsBlocked: 'Browserul blochează notificările acestei pagini. Permiteți-le din setările lui.',
  notifyMessage: (name) => `${name} a scris`,
  notifyGiven: (name) => `Conversație nouă: ${name}`,
  tooShort: (least) =>
    plural(least, {
      one: 'Folosiți cel puțin # caracter.',
      few: 'Folosiți cel puțin # caractere.',
      other: 'Folosiți cel puțin # de caractere.',
    }),
}
