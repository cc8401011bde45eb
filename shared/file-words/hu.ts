import type { Words } from './en'

export const words: Words = {
  attach: 'Fájlok csatolása',
  photo: 'Fénykép készítése',
  emoji: 'Emojik',
  files: 'Küldendő fájlok',
  uploading: (name) => `Feltöltés: ${name}`,
  waiting: 'Folytatódik, amint helyreáll a kapcsolat',
  tooLarge: (most) => `Nagyobb, mint ${most}`,
  wrongType: 'Ilyen típusú fájlt nem fogadunk',
  tooMany: (most) => `Egy üzenethez legfeljebb ${most} fájl csatolható.`,
  failed: 'Nem sikerült feltölteni',
  cutOff: 'Nem töltődött fel: megszakadt a kapcsolat',
  serverFault: 'Nem töltődött fel: kiszolgálóhiba',
  tooLargeThere: 'Nem töltődött fel: túl nagy a kiszolgálónak',
  unreadable: 'Nem olvasható: üres, mappa vagy áthelyezték',
  held: 'A fájlok feltöltése után elküldjük',
  again: 'Újrapróbálás',
  remove: (name) => `Eltávolítás: ${name}`,
  open: (name) => `Megnyitás: ${name}`,
  save: (name) => `Mentés: ${name}`,
}
