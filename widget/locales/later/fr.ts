import { words as files } from '../../../shared/file-words/fr'
import { words } from '../../features/more/words/fr'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  you: 'Vous',
  joined: (name) => `${name} a rejoint la conversation`,
  passedOn: 'Quelqu’un d’autre de l’équipe prend le relais',
  callBack: (phone) => `Vous avez demandé un rappel : ${phone}`,
  called: 'Nous vous avons téléphoné',
  callWithdrawn: 'Vous ne souhaitez plus de rappel',
  left: 'Envoyé comme message',
  allLeft: 'Tout le monde est parti pour le moment. Nous avons votre message',
  closed: 'Cette conversation est terminée',
  ended: 'Vous avez terminé la conversation',
  deleted: 'Message supprimé',
  edited: 'Modifié',
  change: 'Modifier ou supprimer',
  writeAgain: 'Écrivez ci-dessous pour en commencer une nouvelle.',
  goesOn: 'La conversation continue',
  marks: { sending: 'Envoi en cours', held: 'Sera envoyé au retour de la connexion', sent: 'Envoyé', seen: 'Lu' },
  notSent: 'Non envoyé : la boutique n’a pas accepté ce message.',
  editAgain: 'Modifier et renvoyer',
  typing: (name) => (name ? `${name} écrit` : 'Quelqu’un écrit'),
  toNewest: 'Dernier message',

  place: (position, wait) =>
    position === 1 ? `C’est bientôt votre tour, ${wait}` : `Votre place dans la file : ${position}, ${wait}`,
  leaveTitle: 'Laissez un message',
  leaveText: (by) =>
    by
      ? `Il n’y a personne pour le moment. Écrivez-nous : vous trouverez notre réponse ici, dans ce chat, dans ce navigateur, ${by}.`
      : 'Il n’y a personne pour le moment. Écrivez-nous : vous trouverez notre réponse ici, dans ce chat, dans ce navigateur.',
  by: ({ day, weekdayName, date, time }) =>
    ({
      today: `aujourd’hui avant ${time}`,
      tomorrow: `demain avant ${time}`,
      'this week': `avant ${weekdayName} ${time}`,
      later: `avant le ${date}, ${time}`,
    })[day],
  promise: (by) => `Vous aurez une réponse ${by}.`,
  leaveInstead: 'Laisser plutôt un message',
  noPromise: 'Nous avons votre message et nous y répondrons.',
  whereAnswered: 'Vous la trouverez ici, dans ce chat, dans ce navigateur.',
  notHere: 'Le chat n’est pas configuré pour cette page : rien ne peut être envoyé d’ici.',

  needMessage: 'Veuillez écrire votre message.',
  name: 'Nom',
  email: 'E-mail',
  optional: (field: string) => `${field} (facultatif)`,
  department: 'De quoi s’agit-il ?',
  choose: 'Veuillez choisir',
  needName: 'Veuillez nous donner votre nom.',
  needEmail: 'Veuillez indiquer une adresse e-mail, par exemple ana@example.com.',
  needDepartment: 'Veuillez choisir une option.',
  pages: words,
  files,
}
