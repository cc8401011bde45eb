import type { Words } from './en'

export const words: Words = {
  attach: 'Dateien anhängen',
  photo: 'Foto aufnehmen',
  emoji: 'Emojis',
  files: 'Dateien zum Senden',
  uploading: (name) => `${name} wird hochgeladen`,
  waiting: 'Geht weiter, sobald die Verbindung wieder da ist',
  tooLarge: (most) => `Größer als ${most}`,
  wrongType: 'Dieser Dateityp wird nicht angenommen',
  tooMany: (most) => `Eine Nachricht kann höchstens ${most} Dateien enthalten.`,
  failed: 'Nicht hochgeladen',
  again: 'Noch einmal versuchen',
  remove: (name) => `${name} entfernen`,
  open: (name) => `${name} öffnen`,
  save: (name) => `${name} speichern`,
}
