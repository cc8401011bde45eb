import { words as files } from '../../../shared/file-words/ro'
import { words } from '../../more/words/ro'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Astăzi',
  yesterday: 'Ieri',
  you: 'Dumneavoastră',
  joined: (name) => `${name} a intrat în conversație`,
  passedOn: 'Vă preia un alt coleg',
  callBack: (phone) => `Ați cerut să fiți sunat: ${phone}`,
  left: 'Lăsat ca mesaj',
  allLeft: 'Toți colegii au plecat deocamdată; ce ați scris rămâne ca mesaj',
  closed: 'Conversația este închisă',
  ended: 'Ați încheiat conversația',
  deleted: 'Mesaj șters',
  edited: 'Editat',
  change: 'Editați sau ștergeți',
  goesOn: 'Conversația continuă',
  marks: { sending: 'Se trimite', held: 'Se trimite când reveniți online', sent: 'Trimis', seen: 'Văzut' },
  notSent: 'Netrimis: magazinul nu a acceptat acest mesaj.',
  editAgain: 'Modificați și trimiteți din nou',
  typing: (name) => (name ? `${name} scrie` : 'Cineva scrie'),
  toNewest: 'La cel mai nou mesaj',

  place: (position, wait) => (position === 1 ? `Urmați la rând, ${wait}` : `Sunteți pe locul ${position} la rând, ${wait}`),
  promise: (by) => `Veți avea un răspuns ${by}.`,
  leaveInstead: 'Lăsați mai bine un mesaj',
  noPromise: 'Am primit mesajul și vă vom răspunde.',
  whereAnswered: 'Îl găsiți aici, în acest chat, în acest browser.',
  notHere: 'Chatul nu este configurat pentru această pagină, așa că de aici nu se poate trimite nimic.',

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
