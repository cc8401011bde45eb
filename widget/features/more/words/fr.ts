import type { Words } from './en'

export const words: Words = {
  back: 'Retour',
  again: 'Réessayer',
  failed: 'Cela n’a pas fonctionné. Veuillez réessayer.',
  fetchFailed: 'Le chargement n’a pas abouti.',

  past: 'Vos conversations',
  noPast: 'Rien ici pour l’instant. Vous y trouverez vos échanges avec nous.',
  earlier: 'Afficher les précédentes',
  open: 'En cours',
  noWords: 'Aucun message',

  end: 'Terminer la conversation',
  endText:
    'La conversation se termine. Elle reste parmi vos conversations, et vous pouvez en commencer une nouvelle à tout moment.',
  endLeftText:
    'Votre message ne recevra plus de réponse. Il reste parmi vos conversations, et vous pouvez commencer une nouvelle conversation à tout moment.',
  endYes: 'Terminer',
  endNo: 'La laisser ouverte',

  edit: 'Modifier',
  delete: 'Supprimer',
  save: 'Enregistrer',
  cancel: 'Annuler',
  editLabel: 'Votre message',
  tooLate: 'Trop tard : un message ne peut être modifié que pendant quelques minutes.',
  rate: 'Comment était-ce ?',
  bad: 'Mauvais',
  okay: 'Correct',
  good: 'Bien',
  rated: 'Merci pour votre évaluation.',
  comment: 'Souhaitez-vous ajouter un commentaire ?',
  sendComment: 'Envoyer',
  commentSent: 'Merci, nous les lisons tous.',

  settings: 'Son et notifications',
  window: 'Ouvrir dans une nouvelle fenêtre',
  windowBlocked:
    'Votre navigateur n’a pas laissé la fenêtre s’ouvrir. Autorisez les fenêtres pop-up pour cette page, puis réessayez.',
  resize: 'Taille de la fenêtre : tirez ou utilisez les flèches ; Origine rétablit la taille habituelle',
  sound: 'Son',
  soundText: 'Une petite cloche, quand quelqu’un répond et que vous ne regardez pas.',
  notify: 'Notifications du navigateur',
  notifyText: 'Votre navigateur signale une réponse pendant que vous êtes sur un autre onglet.',
  notifyDenied:
    'Votre navigateur n’autorise pas les notifications de cette page. Vous pouvez les autoriser dans ses réglages pour cette page.',
  leave: 'Laisser plutôt un message',
  leaveText: 'Inutile d’attendre. Nous gardons ce que vous avez écrit, et vous trouverez notre réponse ici.',
  leaveYes: 'Laisser comme message',
  leaveNo: 'Continuer d’attendre',
  call: 'Demander un rappel',
  callText: 'Donnez-nous votre numéro et nous vous appellerons.',
  callYes: 'Demander un rappel',
  phone: 'Numéro de téléphone',
  needPhone: 'Veuillez indiquer un numéro, par exemple +33 1 23 45 67 89.',
  when: 'Quand cela vous convient-il ?',
  times: { any: 'À tout moment', morning: 'Le matin', afternoon: 'L’après-midi', evening: 'Le soir' },

  keep: 'Enregistrer la conversation',
  savedOn: (when) => `Enregistré le ${when}`,
}
