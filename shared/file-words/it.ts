import type { Words } from './en'

export const words: Words = {
  attach: 'Allega file',
  photo: 'Scatta una foto',
  emoji: 'Emoji',
  files: 'File da inviare',
  uploading: (name) => `Caricamento di ${name}`,
  waiting: 'Riprende quando torna la connessione',
  tooLarge: (most) => `Supera ${most}`,
  wrongType: 'Questo tipo di file non è accettato',
  tooMany: (most) => `Un messaggio può contenere al massimo ${most} file.`,
  failed: 'Non caricato',
  again: 'Riprova',
  remove: (name) => `Rimuovi ${name}`,
  open: (name) => `Apri ${name}`,
  save: (name) => `Salva ${name}`,
}
