import { words as files } from '../../../shared/file-words/ro'
import { words } from '../../features/more/words/ro'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Astăzi',
  yesterday: 'Ieri',
  you: 'Dumneavoastră',
  joined: (name) => `${name} a intrat în conversație`,
  passedOn: 'Altcineva din echipă preia conversația',
  callBack: (phone) => `Ați cerut un apel: ${phone}`,
  called: 'V-am sunat',
  callWithdrawn: 'Ați renunțat la apel',
  left: 'Trimis ca mesaj',
  allLeft: 'Toți colegii au plecat deocamdată. Am primit mesajul dumneavoastră',
  closed: 'Conversația este închisă',
  ended: 'Ați încheiat conversația',
  deleted: 'Mesaj șters',
  edited: 'Modificat',
  change: 'Modificați sau ștergeți',
  writeAgain: 'Scrieți mai jos pentru a începe una nouă.',
  goesOn: 'Conversația continuă',
  marks: { sending: 'Se trimite', held: 'Se trimite când reveniți online', sent: 'Trimis', seen: 'Văzut' },
  notSent: 'Netrimis: magazinul nu a acceptat acest mesaj.',
  editAgain: 'Modificați și trimiteți din nou',
  typing: (name) => (name ? `${name} scrie` : 'Cineva scrie'),
  toNewest: 'Cel mai nou mesaj',

  place: (position, wait) =>
    position === 1 ? `Urmați la rând, ${wait}` : `Sunteți pe locul ${position} la rând, ${wait}`,
  leaveTitle: 'Lăsați un mesaj',
  leaveText: (by) =>
    by
      ? `Acum nu e nimeni aici. Scrieți-ne și veți găsi răspunsul aici, în acest chat, în acest browser, ${by}.`
      : 'Acum nu e nimeni aici. Scrieți-ne și veți găsi răspunsul aici, în acest chat, în acest browser.',
  by: ({ day, weekdayName, date, time }) =>
    ({
      today: `până astăzi la ${time}`,
      tomorrow: `până mâine la ${time}`,
      'this week': `până ${weekdayName} la ${time}`,
      later: `până pe ${date}, ora ${time}`,
    })[day],
  promise: (by) => `Veți avea un răspuns ${by}.`,
  leaveInstead: 'Lăsați un mesaj',
  noPromise: 'Am primit mesajul și vă vom răspunde.',
  whereAnswered: 'Îl găsiți aici, în acest chat, în acest browser.',
  notHere: 'Chatul nu este configurat pentru această pagină, așa că de aici nu se poate trimite nimic.',

  needMessage: 'Vă rugăm să scrieți mesajul.',
  name: 'Nume',
  email: 'E-mail',
  optional: (field: string) => `${field} (opțional)`,
  department: 'Despre ce este vorba?',
  choose: 'Alegeți',
  needName: 'Vă rugăm să ne spuneți numele.',
  needEmail: 'Vă rugăm să scrieți o adresă de e-mail, de exemplu ana@example.com.',
  needDepartment: 'Vă rugăm să alegeți o variantă.',
  pages: words,
  files,
}
