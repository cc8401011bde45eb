import { words as files } from '../../../shared/file-words/cs'
import { words } from '../../more/words/cs'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Dnes',
  yesterday: 'Včera',
  you: 'Vy',
  joined: (name) => `Ke konverzaci se připojuje ${name}`,
  passedOn: 'Konverzaci převezme někdo jiný z týmu',
  callBack: (phone) => `Požádali jste o zavolání: ${phone}`,
  left: 'Zanecháno jako zpráva',
  allLeft: 'Teď už tu nikdo není; váš text jsme uložili jako zprávu',
  closed: 'Tato konverzace je uzavřená',
  ended: 'Konverzaci jste ukončili',
  deleted: 'Zpráva smazána',
  edited: 'Upraveno',
  change: 'Upravit nebo smazat',
  goesOn: 'Konverzace pokračuje',
  marks: { sending: 'Odesílá se', held: 'Odešle se, až budete zase online', sent: 'Odesláno', seen: 'Přečteno' },
  notSent: 'Neodesláno: obchod tuto zprávu nepřijal.',
  editAgain: 'Upravit a odeslat znovu',
  typing: (name) => (name ? `${name} píše` : 'Někdo píše'),
  toNewest: 'Přejít na nejnovější zprávu',

  place: (position, wait) => (position === 1 ? `Jste další na řadě, ${wait}` : `Jste ${position}. ve frontě, ${wait}`),
  promise: (by) => `Odpovíme vám ${by}.`,
  leaveInstead: 'Raději zanechat zprávu',
  noPromise: 'Vaši zprávu máme a odpovíme na ni.',
  whereAnswered: 'Odpověď najdete tady, v tomto chatu, v tomto prohlížeči.',
  notHere: 'Chat není pro tuto stránku nastavený, takže odtud nelze nic odeslat.',

  name: 'Jméno',
  email: 'E-mail',
  optional: (field: string) => `${field} (nepovinné)`,
  department: 'Čeho se to týká?',
  choose: 'Vyberte prosím',
  needName: 'Napište nám prosím své jméno.',
  needEmail: 'Zadejte prosím e-mailovou adresu, například ana@example.com.',
  needDepartment: 'Vyberte prosím jednu možnost.',
  pages: words,
  files,
}
