import { words as files } from '../../../shared/file-words/cs'
import { words } from '../../features/more/words/cs'
import type { LaterSentences } from './en'

/** `v` needs the accusative, which `Intl` does not give for weekdays. */
const onWeekday = ['v pondělí', 'v úterý', 've středu', 've čtvrtek', 'v pátek', 'v sobotu', 'v neděli']

export const laterSentences: LaterSentences = {
  today: 'Dnes',
  yesterday: 'Včera',
  you: 'Vy',
  joined: (name) => `Ke konverzaci se připojuje ${name}`,
  passedOn: 'Konverzaci převezme někdo jiný z týmu',
  callBack: (phone) => `Žádost o zavolání: ${phone}`,
  called: 'Zavolali jsme vám',
  callWithdrawn: 'Zavolání už nechcete',
  left: 'Odesláno jako zpráva',
  allLeft: 'Teď už tu nikdo není. Vaši zprávu máme',
  closed: 'Tato konverzace je uzavřená',
  ended: 'Konverzace ukončena z vaší strany',
  deleted: 'Zpráva smazána',
  edited: 'Upraveno',
  change: 'Upravit nebo smazat',
  writeAgain: 'Chcete-li začít novou konverzaci, napište níže.',
  goesOn: 'Konverzace pokračuje',
  marks: { sending: 'Odesílá se', held: 'Odešle se, až budete zase online', sent: 'Odesláno', seen: 'Přečteno' },
  notSent: 'Neodesláno: obchod tuto zprávu nepřijal.',
  editAgain: 'Upravit a odeslat znovu',
  typing: (name) => (name ? `${name} píše` : 'Někdo píše'),
  toNewest: 'Nejnovější zpráva',

  place: (position, wait) => (position === 1 ? `Jste další na řadě, ${wait}` : `Jste ${position}. ve frontě, ${wait}`),
  leaveTitle: 'Zanechte nám zprávu',
  leaveText: (by) =>
    by
      ? `Teď tu nikdo není. Napište nám a ${by} vám odpovíme tady, v tomto chatu, v tomto prohlížeči.`
      : 'Teď tu nikdo není. Napište nám a my vám odpovíme tady, v tomto chatu, v tomto prohlížeči.',
  by: ({ day, weekday, date, time }) =>
    `${{ today: 'dnes', tomorrow: 'zítra', 'this week': onWeekday[weekday - 1], later: date }[day]} do ${time}`,
  promise: (by) => `Odpovíme vám ${by}.`,
  leaveInstead: 'Raději zanechat zprávu',
  noPromise: 'Vaši zprávu máme a odpovíme na ni.',
  whereAnswered: 'Odpověď najdete tady, v tomto chatu, v tomto prohlížeči.',
  notHere: 'Chat není pro tuto stránku nastavený, takže odtud nelze nic odeslat.',

  needMessage: 'Napište prosím zprávu.',
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
