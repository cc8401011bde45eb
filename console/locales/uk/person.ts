import type { Sentences } from '../en'

export const person: Sentences['person'] = {
  title: 'Покупець',
  email: 'Ел. пошта',
  callBack: 'Передзвонити',
  verified: 'Підтверджено магазином',
  unverified: 'Не підтверджено',
  language: 'Мова',
  localTime: 'Місцевий час',
  firstSeen: 'Перший візит',
  page: 'Сторінка',
  past: 'Попередні розмови',
  noPast: 'Це перша розмова.',
  noText: 'Немає повідомлень',
  externalId: 'Номер клієнта',
  told: 'З магазину',
  cart: 'Кошик',
  cartEmpty: 'Кошик порожній',
  cartTotal: 'Разом',
  yes: 'Так',
  no: 'Ні',
}
