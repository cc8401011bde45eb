import { words as files } from '../../../shared/file-words/hu'
import { words } from '../../features/more/words/hu'
import type { LaterSentences } from './en'

const onWeekday = ['hétfőn', 'kedden', 'szerdán', 'csütörtökön', 'pénteken', 'szombaton', 'vasárnap']
/** `március 2-án`, `március 4-én`: the ending follows the vowels of the day's number as it is spoken. */
const onDate = (date: string) =>
  date.replace(
    /(\d+)\.$/,
    (_, day: string) => `${day}-${/^(2|.?[368]|[23]0)$/.test(day) ? 'án' : day === '1' ? 'jén' : 'én'}`,
  )

export const laterSentences: LaterSentences = {
  today: 'Ma',
  yesterday: 'Tegnap',
  you: 'Ön',
  joined: (name) => `${name} csatlakozott a beszélgetéshez`,
  passedOn: 'A beszélgetést egy másik munkatársunk veszi át',
  callBack: (phone) => `Visszahívást kért: ${phone}`,
  called: 'Felhívtuk Önt',
  callWithdrawn: 'Már nem kér visszahívást',
  left: 'Üzenetként elküldve',
  allLeft: 'Most már nincs itt senki. Az üzenetét megkaptuk',
  closed: 'Ez a beszélgetés lezárult',
  ended: 'Ön befejezte a beszélgetést',
  deleted: 'Üzenet törölve',
  edited: 'Szerkesztve',
  change: 'Szerkesztés vagy törlés',
  writeAgain: 'Új beszélgetéshez írjon alább.',
  goesOn: 'A beszélgetés folytatódik',
  marks: {
    sending: 'Küldés folyamatban',
    held: 'Elküldjük, amint újra online lesz',
    sent: 'Elküldve',
    seen: 'Elolvasva',
  },
  notSent: 'Nincs elküldve: az üzlet nem fogadta el ezt az üzenetet.',
  editAgain: 'Szerkesztés és újraküldés',
  typing: (name) => (name ? `${name} éppen ír` : 'Valaki éppen ír'),
  toNewest: 'Legújabb üzenet',

  place: (position, wait) => (position === 1 ? `Ön következik, ${wait}` : `Helye a sorban: ${position}, ${wait}`),
  leaveTitle: 'Hagyjon üzenetet',
  leaveText: (by) =>
    by
      ? `Most nincs itt senki. Írjon nekünk, és ${by} itt, ebben a chatben, ebben a böngészőben válaszolunk.`
      : 'Most nincs itt senki. Írjon nekünk, és itt, ebben a chatben, ebben a böngészőben válaszolunk.',
  by: ({ day, weekday, date, time }) =>
    `${{ today: 'ma', tomorrow: 'holnap', 'this week': onWeekday[weekday - 1], later: onDate(date) }[day]} ${time}-ig`,
  promise: (by) => `Válaszunkat ${by} megkapja.`,
  leaveInstead: 'Inkább üzenetet hagyok',
  noPromise: 'Megkaptuk az üzenetét, és válaszolni fogunk rá.',
  whereAnswered: 'A választ itt, ebben a chatben, ebben a böngészőben találja meg.',
  notHere: 'A chat ezen az oldalon nincs beállítva, ezért innen semmit sem lehet elküldeni.',

  needMessage: 'Kérjük, írjon üzenetet.',
  name: 'Név',
  email: 'E-mail',
  optional: (field: string) => `${field} (nem kötelező)`,
  department: 'Miről van szó?',
  choose: 'Kérjük, válasszon',
  needName: 'Kérjük, adja meg a nevét.',
  needEmail: 'Kérjük, adjon meg egy e-mail-címet, például: ana@example.com.',
  needDepartment: 'Kérjük, válasszon egyet.',
  pages: words,
  files,
}
