import type { Sentences } from '../en'

export const person: Sentences['person'] = {
  title: 'Klient',
  email: 'E-mail',
  callBack: 'Oddzwonić',
  verified: 'Potwierdzony przez sklep',
  unverified: 'Niepotwierdzony',
  language: 'Język',
  localTime: 'Czas lokalny',
  firstSeen: 'Pierwsza wizyta',
  page: 'Strona',
  past: 'Wcześniejsze rozmowy',
  noPast: 'To pierwsza rozmowa.',
  noText: 'Bez wiadomości',
  externalId: 'Numer klienta',
  told: 'Ze sklepu',
  cart: 'Koszyk',
  cartEmpty: 'Koszyk jest pusty',
  cartTotal: 'Razem',
  yes: 'Tak',
  no: 'Nie',
}
