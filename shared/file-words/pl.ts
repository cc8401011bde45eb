import type { Words } from './en'

export const words: Words = {
  attach: 'Dołącz pliki',
  photo: 'Zrób zdjęcie',
  emoji: 'Emoji',
  files: 'Pliki do wysłania',
  uploading: (name) => `Przesyłanie: ${name}`,
  waiting: 'Wznowi się po odzyskaniu połączenia',
  tooLarge: (most) => `Plik jest większy niż ${most}`,
  wrongType: 'Pliki tego rodzaju nie są przyjmowane',
  tooMany: (most) => `Do wiadomości można dołączyć najwyżej ${most} plików.`,
  failed: 'Nie przesłano',
  cutOff: 'Nie przesłano: połączenie zostało przerwane',
  serverFault: 'Nie przesłano: błąd serwera',
  tooLargeThere: 'Nie przesłano: plik jest za duży dla serwera',
  unreadable: 'Nie można odczytać: pusty plik, folder lub plik przeniesiony',
  held: 'Zostanie wysłana po przesłaniu plików',
  again: 'Spróbuj ponownie',
  remove: (name) => `Usuń: ${name}`,
  open: (name) => `Otwórz: ${name}`,
  save: (name) => `Zapisz: ${name}`,
}
