import type { Sentences } from './en'

const cardinal = new Intl.PluralRules('fr')
const plural = (n: number, one: string, other: string) => `${n} ${cardinal.select(n) === 'one' ? one : other}`

export const sentences: Sentences = {
  chat: 'Chat',
  unread: (n) => plural(n, 'nouveau message', 'nouveaux messages'),
  close: 'Fermer',
  more: 'Plus',
  conversation: 'Conversation',

  by: ({ day, weekdayName, date, time }) =>
    ({ today: `aujourd’hui avant ${time}`, tomorrow: `demain avant ${time}`, 'this week': `avant ${weekdayName} ${time}`, later: `avant le ${date}, ${time}` })[day],
  minutes: (n) => (n < 1 ? 'moins d’une minute' : `environ ${plural(n, 'minute', 'minutes')}`),

  here: 'Nous sommes là et vous répondons tout de suite',
  hereBy: (names) => `${names} : là pour vous aider`,
  busy: (wait) => (wait ? `Tout le monde est occupé. Attente : ${wait}` : 'Tout le monde est occupé. Vous pouvez patienter'),
  nobody: 'Il n’y a personne pour le moment',
  withYou: (name) => `${name} est avec vous`,
  searching: 'Nous cherchons quelqu’un pour vous',

  emptyTitle: 'Comment pouvons-nous vous aider ?',
  emptyText: 'Écrivez ci-dessous. Une personne vous lit et vous répond ici.',
  leaveTitle: 'Laissez un message',
  leaveText: (by) => (by ? `Il n’y a personne pour le moment. Écrivez-nous : vous trouverez notre réponse ici, dans ce chat, dans ce navigateur, ${by}.` : 'Il n’y a personne pour le moment. Écrivez-nous : vous trouverez notre réponse ici, dans ce chat, dans ce navigateur.'),

  writeAgain: 'Écrivez ci-dessous pour en commencer une nouvelle.',

  message: 'Message',
  placeholder: 'Écrivez un message',
  send: 'Envoyer',
  charactersLeft: (n) => plural(n, 'caractère restant', 'caractères restants'),
  tooLong: (n) => `${plural(n, 'caractère', 'caractères')} de trop pour un seul message`,
  needMessage: 'Veuillez écrire votre message.',

  connecting: 'Connexion en cours',
  lost: 'Pas de connexion. Vous pouvez continuer à écrire ; l’envoi se fera dès son retour.',
  outdated: 'Cette page n’est plus à jour. Rechargez-la pour continuer ; ce que vous avez écrit est conservé.',
  reload: 'Recharger la page',
}
