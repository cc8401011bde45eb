import type { Sentences } from './en'

export const sentences: Sentences = {
  chat: 'Chat',
  unread: (n) => `${n} új üzenet`,
  close: 'Bezárás',
  more: 'Továbbiak',
  conversation: 'Beszélgetés',

  minutes: (n) => (n < 1 ? 'kevesebb mint egy perc' : `körülbelül ${n} perc`),

  here: 'Itt vagyunk, és azonnal válaszolunk',
  hereBy: (names) => `${names} itt van, és szívesen segít`,
  busy: (wait) =>
    wait
      ? `Most minden munkatársunk foglalt. Várakozási idő: ${wait}`
      : 'Most minden munkatársunk foglalt. Beállhat a sorba',
  nobody: 'Most nincs itt senki',
  withYou: (name) => `${name} segít Önnek`,
  searching: 'Keresünk valakit, aki segít Önnek',

  emptyTitle: 'Miben segíthetünk?',
  emptyText: 'Írjon nekünk alább. Valódi ember olvassa el, és itt válaszol Önnek.',

  message: 'Üzenet',
  placeholder: 'Írjon üzenetet',
  send: 'Küldés',
  charactersLeft: (n) => `Még ${n} karakter fér bele`,
  tooLong: (n) => `Az üzenet ${n} karakterrel túl hosszú`,

  connecting: 'Kapcsolódás',
  lost: 'Nincs kapcsolat. Nyugodtan írjon tovább; amint helyreáll, elküldjük az üzenetét.',
  outdated: 'Ez az oldal elavult. A folytatáshoz töltse be újra; amit írt, megmarad.',
  reload: 'Oldal újratöltése',
}
