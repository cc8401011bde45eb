import type { Sentences } from './en'

const cardinal = new Intl.PluralRules('cs')
/** 1 zpráva, 2 zprávy, 5 zpráv. `many` is for fractions, which do not occur here. */
const plural = (n: number, one: string, few: string, other: string) =>
  `${n} ${{ one, few, many: other, other }[cardinal.select(n) as 'one' | 'few' | 'many' | 'other']}`

export const sentences: Sentences = {
  chat: 'Chat',
  unread: (n) => plural(n, 'nová zpráva', 'nové zprávy', 'nových zpráv'),
  close: 'Zavřít',
  more: 'Více',
  conversation: 'Konverzace',

  minutes: (n) => (n < 1 ? 'méně než minuta' : `asi ${plural(n, 'minuta', 'minuty', 'minut')}`),

  here: 'Jsme tady a hned vám odpovíme',
  hereBy: (names) => `Hned vám poradí ${names}`,
  busy: (wait) =>
    wait
      ? `Všichni se teď někomu věnujeme. Doba čekání: ${wait}`
      : 'Všichni se teď někomu věnujeme. Můžete počkat ve frontě',
  nobody: 'Teď tu nikdo není',
  withYou: (name) => `Věnuje se vám ${name}`,
  searching: 'Hledáme někoho, kdo vám pomůže',

  emptyTitle: 'S čím vám můžeme pomoci?',
  emptyText: 'Napište nám níže. Zprávu si přečte člověk a odpoví vám tady.',

  message: 'Zpráva',
  placeholder: 'Napište zprávu',
  send: 'Odeslat',
  charactersLeft: (n) => `Zbývá znaků: ${n}`,
  tooLong: (n) => `Zpráva je o ${plural(n, 'znak', 'znaky', 'znaků')} delší, než lze odeslat`,

  connecting: 'Připojování',
  lost: 'Spojení je přerušené. Pište klidně dál; až se obnoví, zprávu odešleme.',
  outdated: 'Tato stránka je zastaralá. Načtěte ji prosím znovu; napsaný text zůstane zachován.',
  reload: 'Načíst stránku znovu',
}
