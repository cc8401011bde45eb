import { words } from '../../more/words/it'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  name: 'Nome',
  email: 'E-mail',
  department: 'Di che cosa si tratta?',
  choose: 'Scelga',
  needName: 'Ci dica il suo nome, per favore.',
  needEmail: 'Indichi un indirizzo e-mail, per esempio ana@example.com.',
  needDepartment: "Scelga un'opzione, per favore.",
  pages: words,
}
