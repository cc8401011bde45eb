import { words } from '../../more/words/pl'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  name: 'Imię',
  email: 'E-mail',
  department: 'Czego dotyczy sprawa?',
  choose: 'Wybierz',
  needName: 'Prosimy o podanie imienia.',
  needEmail: 'Prosimy o adres e-mail, na przykład ana@example.com.',
  needDepartment: 'Prosimy wybrać jedną z możliwości.',
  pages: words,
}
