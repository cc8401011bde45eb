import type { Words } from './en'

export const words: Words = {
  attach: 'Joindre des fichiers',
  photo: 'Prendre une photo',
  emoji: 'Émojis',
  files: 'Fichiers à envoyer',
  uploading: (name) => `Chargement de ${name}`,
  waiting: 'Reprendra au retour de la connexion',
  tooLarge: (most) => `Plus de ${most}`,
  wrongType: 'Ce type de fichier n’est pas accepté',
  tooMany: (most) => `Un message peut contenir au plus ${most} fichiers.`,
  failed: 'Non chargé',
  cutOff: 'Non chargé : la connexion a été coupée',
  serverFault: 'Non chargé : erreur du serveur',
  tooLargeThere: 'Non chargé : trop volumineux pour le serveur',
  unreadable: 'Illisible : vide, un dossier ou déplacé',
  held: 'Sera envoyé une fois les fichiers chargés',
  again: 'Réessayer',
  remove: (name) => `Retirer ${name}`,
  open: (name) => `Ouvrir ${name}`,
  save: (name) => `Enregistrer ${name}`,
}
