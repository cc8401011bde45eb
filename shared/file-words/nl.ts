import type { Words } from './en'

export const words: Words = {
  attach: 'Bestanden toevoegen',
  photo: 'Foto maken',
  emoji: 'Emoji’s',
  files: 'Bestanden om te versturen',
  uploading: (name) => `${name} wordt geüpload`,
  waiting: 'Gaat verder zodra de verbinding terug is',
  tooLarge: (most) => `Groter dan ${most}`,
  wrongType: 'Dit bestandstype wordt niet geaccepteerd',
  tooMany: (most) => `Een bericht kan hoogstens ${most} bestanden bevatten.`,
  failed: 'Niet geüpload',
  cutOff: 'Niet geüpload: de verbinding is verbroken',
  serverFault: 'Niet geüpload: fout op de server',
  tooLargeThere: 'Niet geüpload: te groot voor de server',
  unreadable: 'Niet leesbaar: leeg, een map of verplaatst',
  held: 'Wordt verstuurd zodra de bestanden zijn geüpload',
  again: 'Opnieuw proberen',
  remove: (name) => `${name} verwijderen`,
  open: (name) => `${name} openen`,
  save: (name) => `${name} opslaan`,
}
