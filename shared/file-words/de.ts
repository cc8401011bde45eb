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
  cutOff: 'Nicht hochgeladen: Die Verbindung wurde unterbrochen',
  serverFault: 'Nicht hochgeladen: Störung auf dem Server',
  tooLargeThere: 'Nicht hochgeladen: zu groß für den Server',
  unreadable: 'Nicht lesbar: leer, ein Ordner oder verschoben',
  held: 'Wird gesendet, sobald die Dateien hochgeladen sind',
  again: 'Noch einmal versuchen',
  remove: (name) => `${name} entfernen`,
  open: (name) => `${name} öffnen`,
  save: (name) => `${name} speichern`,
}
