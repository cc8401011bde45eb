import type { Sentences } from '../en'

export const person: Sentences['person'] = {
  title: 'Cliente',
  email: 'E-mail',
  callBack: 'Da richiamare',
  verified: 'Verificato dal negozio',
  unverified: 'Non verificato',
  language: 'Lingua',
  localTime: 'Ora locale',
  firstSeen: 'Prima visita',
  page: 'Pagina',
  past: 'Conversazioni precedenti',
  noPast: 'Questa è la prima conversazione.',
  noText: 'Nessun messaggio',
  externalId: 'Codice cliente',
  told: 'Dal negozio',
  cart: 'Carrello',
  cartEmpty: 'Il carrello è vuoto',
  cartTotal: 'Totale',
  yes: 'Sì',
  no: 'No',
}
