import type { Words } from './en'

export const words: Words = {
  back: 'Vissza',
  again: 'Újrapróbálás',
  failed: 'Ez nem sikerült. Kérjük, próbálja újra.',
  fetchFailed: 'Ezt nem sikerült betölteni.',

  past: 'Az Ön beszélgetései',
  noPast: 'Itt még nincs semmi. A velünk folytatott beszélgetéseit itt találja majd.',
  earlier: 'Korábbiak megjelenítése',
  open: 'Folyamatban',
  noWords: 'Nincs üzenet',

  end: 'Beszélgetés befejezése',
  endText: 'A beszélgetés befejeződik. Megmarad az Ön beszélgetései között, és bármikor kezdhet újat.',
  endLeftText:
    'Az üzenetére már nem válaszolunk. Megmarad az Ön beszélgetései között, és bármikor kezdhet új beszélgetést.',
  endYes: 'Befejezés',
  endNo: 'Maradjon nyitva',

  edit: 'Szerkesztés',
  delete: 'Törlés',
  save: 'Mentés',
  cancel: 'Mégse',
  editLabel: 'Az Ön üzenete',
  tooLate: 'Már késő: az üzenet csak néhány percig módosítható.',
  rate: 'Milyen volt?',
  bad: 'Rossz',
  okay: 'Elfogadható',
  good: 'Jó',
  rated: 'Köszönjük az értékelést.',
  comment: 'Szeretne megjegyzést írni?',
  sendComment: 'Küldés',
  commentSent: 'Köszönjük, mindegyiket elolvassuk.',

  settings: 'Hang és értesítések',
  window: 'Megnyitás új ablakban',
  windowBlocked:
    'A böngésző nem engedte megnyitni az ablakot. Engedélyezze ezen az oldalon a felugró ablakokat, majd próbálja újra.',
  resize: 'A panel mérete: húzza, vagy használja a nyílbillentyűket; a Home visszaállítja a szokásos méretet',
  sound: 'Hangjelzés',
  soundText: 'Halk csengő, ha valaki válaszol, és Ön éppen nem figyel.',
  notify: 'Értesítések',
  notifyText: 'A böngésző jelzi, ha válasz érkezik, miközben Ön egy másik lapon jár.',
  notifyDenied:
    'A böngésző nem engedélyezi az értesítéseket ezen az oldalon. A böngésző beállításaiban engedélyezheti őket ehhez az oldalhoz.',
  leave: 'Inkább üzenetet hagyok',
  leaveText: 'Nem kell várnia. Amit írt, megőrizzük, és válaszunkat itt találja majd.',
  leaveYes: 'Üzenetként hagyom itt',
  leaveNo: 'Tovább várok',
  call: 'Visszahívás kérése',
  callText: 'Adja meg a telefonszámát, és felhívjuk.',
  callYes: 'Visszahívást kérek',
  phone: 'Telefonszám',
  needPhone: 'Kérjük, adjon meg egy telefonszámot, például: +36 20 123 4567.',
  when: 'Mikor alkalmas Önnek?',
  times: { any: 'Bármikor', morning: 'Délelőtt', afternoon: 'Délután', evening: 'Este' },

  keep: 'Beszélgetés mentése',
  savedOn: (when) => `Mentve: ${when}`,
}
