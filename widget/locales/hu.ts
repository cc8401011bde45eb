import type { Sentences } from './en'

const onWeekday = ['hétfőn', 'kedden', 'szerdán', 'csütörtökön', 'pénteken', 'szombaton', 'vasárnap']
/** `március 2-án`, `március 4-én`: the ending follows the vowels of the day's number as it is spoken. */
const onDate = (date: string) => date.replace(/(\d+)\.$/, (_, day: string) => `${day}-${/^(2|.?[368]|[23]0)$/.test(day) ? 'án' : day === '1' ? 'jén' : 'én'}`)

export const sentences: Sentences = {
  chat: 'Chat',
  unread: (n) => `${n} új üzenet`,
  close: 'Bezárás',
  more: 'Továbbiak',
  conversation: 'Beszélgetés',

  by: ({ day, weekday, date, time }) => `${{ today: 'ma', tomorrow: 'holnap', 'this week': onWeekday[weekday - 1], later: onDate(date) }[day]} ${time}-ig`,
  minutes: (n) => (n < 1 ? 'kevesebb mint egy perc' : `körülbelül ${n} perc`),

  here: 'Itt vagyunk, és azonnal válaszolunk',
  hereBy: (names) => `${names} itt van, és szívesen segít`,
  busy: (wait) => (wait ? `Most minden munkatársunk foglalt. Várakozási idő: ${wait}` : 'Most minden munkatársunk foglalt. Beállhat a sorba'),
  nobody: 'Most nincs itt senki',
  withYou: (name) => `${name} segít Önnek`,
  searching: 'Keresünk valakit, aki segít Önnek',

  emptyTitle: 'Miben segíthetünk?',
  emptyText: 'Írjon nekünk alább. Valódi ember olvassa el, és itt válaszol Önnek.',
  leaveTitle: 'Hagyjon üzenetet',
  leaveText: (by) => (by ? `Most nincs itt senki. Írjon nekünk, és ${by} itt, ebben a chatben, ebben a böngészőben válaszolunk.` : 'Most nincs itt senki. Írjon nekünk, és itt, ebben a chatben, ebben a böngészőben válaszolunk.'),

  writeAgain: 'Új beszélgetéshez írjon alább.',

  message: 'Üzenet',
  placeholder: 'Írjon üzenetet',
  send: 'Küldés',
  charactersLeft: (n) => `Még ${n} karakter fér bele`,
  tooLong: (n) => `Az üzenet ${n} karakterrel túl hosszú`,
  needMessage: 'Kérjük, írjon üzenetet.',

  connecting: 'Kapcsolódás',
  lost: 'Nincs kapcsolat. Nyugodtan írjon tovább; amint helyreáll, elküldjük az üzenetét.',
  outdated: 'Ez az oldal elavult. A folytatáshoz töltse be újra; amit írt, megmarad.',
  reload: 'Oldal újratöltése',
}
