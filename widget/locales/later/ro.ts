import { words } from '../../more/words/ro'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  name: 'Nume',
  email: 'E-mail',
  department: 'Despre ce este vorba?',
  choose: 'Alegeți',
  needName: 'Vă rugăm să ne spuneți numele.',
  needEmail: 'Vă rugăm să scrieți o adresă de e-mail, de exemplu ana@example.com.',
  needDepartment: 'Vă rugăm să alegeți o variantă.',
  pages: words,
}
