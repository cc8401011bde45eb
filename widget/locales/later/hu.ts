import { words as files } from '../../../shared/file-words/hu'
import { words } from '../../more/words/hu'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Ma',
  yesterday: 'Tegnap',
  you: 'Ön',
  joined: (name) => `${name} csatlakozott a beszélgetéshez`,
  passedOn: 'A beszélgetést egy másik munkatársunk veszi át',
  callBack: (phone) => `Visszahívást kért: ${phone}`,
  left: 'Üzenetként rögzítve',
  allLeft: 'Most már nincs itt senki; amit írt, üzenetként megőrizzük',
  closed: 'Ez a beszélgetés lezárult',
  ended: 'Ön befejezte a beszélgetést',
  deleted: 'Üzenet törölve',
  edited: 'Szerkesztve',
  change: 'Szerkesztés vagy törlés',
  goesOn: 'A beszélgetés folytatódik',
  marks: { sending: 'Küldés folyamatban', held: 'Elküldjük, amint újra online lesz', sent: 'Elküldve', seen: 'Elolvasva' },
  notSent: 'Nincs elküldve: az üzlet nem fogadta el ezt az üzenetet.',
  editAgain: 'Szerkesztés és újraküldés',
  typing: (name) => (name ? `${name} éppen ír` : 'Valaki éppen ír'),
  toNewest: 'Ugrás a legújabb üzenethez',

  place: (position, wait) => (position === 1 ? `Ön következik, ${wait}` : `Helye a sorban: ${position}, ${wait}`),
  promise: (by) => `Válaszunkat ${by} megkapja.`,
  leaveInstead: 'Inkább üzenetet hagyok',
  noPromise: 'Megkaptuk az üzenetét, és válaszolni fogunk rá.',
  whereAnswered: 'A választ itt, ebben a csevegésben, ebben a böngészőben találja meg.',
  notHere: 'A chat ezen az oldalon nincs beállítva, ezért innen semmit sem lehet elküldeni.',

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
