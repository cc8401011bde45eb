import { words as files } from '../../../shared/file-words/fr'
import { words } from '../../more/words/fr'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  you: 'Vous',
  joined: (name) => `${name} a rejoint la conversation`,
  passedOn: 'Quelqu’un d’autre de l’équipe prend le relais',
  callBack: (phone) => `Vous avez demandé à être rappelé : ${phone}`,
  left: 'Laissé comme message',
  allLeft: 'Il n’y a plus personne pour le moment ; ce que vous avez écrit est conservé comme message',
  closed: 'Cette conversation est terminée',
  ended: 'Vous avez terminé la conversation',
  deleted: 'Message supprimé',
  edited: 'Modifié',
  change: 'Modifier ou supprimer',
  goesOn: 'La conversation continue',
  marks: { sending: 'Envoi en cours', held: 'Sera envoyé au retour de la connexion', sent: 'Envoyé', seen: 'Lu' },
  notSent: 'Non envoyé : la boutique n’a pas accepté ce message.',
  editAgain: 'Modifier et renvoyer',
  typing: (name) => (name ? `${name} écrit` : 'Quelqu’un écrit'),
  toNewest: 'Aller au dernier message',

  place: (position, wait) => (position === 1 ? `C’est bientôt votre tour, ${wait}` : `Vous êtes à la place ${position} dans la file, ${wait}`),
  promise: (by) => `Vous aurez une réponse ${by}.`,
  leaveInstead: 'Laisser plutôt un message',
  noPromise: 'Nous avons votre message et nous y répondrons.',
  whereAnswered: 'Vous la trouverez ici, dans ce chat, sur ce navigateur.',
  notHere: 'Le chat n’est pas configuré pour cette page : rien ne peut être envoyé d’ici.',

  name: 'Nom',
  email: 'E-mail',
  optional: (field: string) => `${field} (facultatif)`,
  department: 'De quoi s’agit-il ?',
  choose: 'Veuillez choisir',
  needName: 'Veuillez nous donner votre nom.',
  needEmail: 'Veuillez indiquer une adresse e-mail, par exemple ana@example.com.',
  needDepartment: 'Veuillez en choisir un.',
  pages: words,
  files,
}
