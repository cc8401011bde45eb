import type { Sentences } from './en'

const cardinal = new Intl.PluralRules('fr')
const plural = (n: number, one: string, other: string) => `${n} ${cardinal.select(n) === 'one' ? one : other}`

export const sentences: Sentences = {
  chat: 'Chat',
  unread: (n) => plural(n, 'nouveau message', 'nouveaux messages'),
  close: 'Fermer',
  more: 'Plus',
  conversation: 'Conversation',

  minutes: (n) => (n < 1 ? 'moins d’une minute' : `environ ${plural(n, 'minute', 'minutes')}`),

  here: 'Nous sommes là et vous répondons tout de suite',
  hereBy: (names) => `${names} : là pour vous aider`,
  busy: (wait) =>
    wait ? `Tout le monde est occupé. Attente : ${wait}` : 'Tout le monde est occupé. Vous pouvez patienter',
  nobody: 'Il n’y a personne pour le moment',
  withYou: (name) => `${name} est avec vous`,
  searching: 'Nous cherchons quelqu’un pour vous',

  emptyTitle: 'Comment pouvons-nous vous aider ?',
  emptyText: 'Écrivez ci-dessous. Une personne vous lit et vous répond ici.',

  message: 'Message',
  placeholder: 'Écrivez un message',
  send: 'Envoyer',
  charactersLeft: (n) => plural(n, 'caractère restant', 'caractères restants'),
  tooLong: (n) => `${plural(n, 'caractère', 'caractères')} de trop pour un seul message`,

  connecting: 'Connexion en cours',
  lost: 'Pas de connexion. Vous pouvez continuer à écrire ; l’envoi se fera dès son retour.',
  outdated: 'Cette page n’est plus à jour. Rechargez-la pour continuer ; ce que vous avez écrit est conservé.',
  reload: 'Recharger la page',
}
