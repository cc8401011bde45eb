import type { Sentences } from '../en'

export const person: Sentences['person'] = {
  title: 'Client',
  email: 'E-mail',
  callBack: 'De sunat înapoi',
  verified: 'Confirmat de magazin',
  unverified: 'Neconfirmat',
  language: 'Limbă',
  localTime: 'Ora locală',
  firstSeen: 'Prima vizită',
  page: 'Pagina',
  past: 'Conversații anterioare',
  noPast: 'Aceasta este prima conversație.',
  noText: 'Niciun mesaj',
  externalId: 'Cod de client',
  told: 'Din magazin',
  cart: 'Coș',
  cartEmpty: 'Coșul este gol',
  cartTotal: 'Total',
  yes: 'Da',
  no: 'Nu',
}
