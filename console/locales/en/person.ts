export const person = {
  title: 'Shopper',
  email: 'E-mail',
  verified: 'Verified by the shop',
  unverified: 'Not verified',
  language: 'Language',
  localTime: 'Local time',
  firstSeen: 'First seen',
  page: 'Page',
  past: 'Past conversations',
  noPast: 'This is the first conversation.',
  noText: 'No message',
}
