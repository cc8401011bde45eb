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
  cutOff: 'Non caricato: la connessione si è interrotta',
  serverFault: 'Non caricato: errore del server',
  tooLargeThere: 'Non caricato: troppo grande per il server',
  unreadable: 'Non leggibile: è vuoto, è una cartella o è stato spostato',
  held: 'Verrà inviato quando i file saranno caricati',
  again: 'Riprova',
  remove: (name) => `Rimuovi ${name}`,
  open: (name) => `Apri ${name}`,
  save: (name) => `Salva ${name}`,
}
