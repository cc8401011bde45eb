import type { Sentences } from './en'

const cardinal = new Intl.PluralRules('he')
/** הודעה אחת, שתי הודעות, 5 הודעות. */
const plural = (n: number, one: string, two: string, other: string) =>
  ({ one, two })[cardinal.select(n) as string] ?? `${n} ${other}`

export const sentences: Sentences = {
  chat: 'צ׳אט',
  unread: (n) => plural(n, 'הודעה חדשה אחת', 'שתי הודעות חדשות', 'הודעות חדשות'),
  close: 'סגירה',
  more: 'עוד',
  conversation: 'שיחה',

  minutes: (n) => (n < 1 ? 'פחות מדקה' : `בערך ${plural(n, 'דקה', 'שתי דקות', 'דקות')}`),

  here: 'אנחנו כאן ונענה לך עכשיו',
  hereBy: (names) => `${names}: כאן כדי לעזור`,
  busy: (wait) => (wait ? `כולם עסוקים כרגע. זמן ההמתנה: ${wait}` : 'כולם עסוקים כרגע. אפשר לחכות בתור'),
  nobody: 'אין כאן אף אחד כרגע',
  withYou: (name) => `השיחה עם ${name}`,
  searching: 'מחפשים מי שיוכל לעזור',

  emptyTitle: 'איך אפשר לעזור?',
  emptyText: 'אפשר לכתוב למטה. אדם קורא ועונה לך כאן.',

  message: 'הודעה',
  placeholder: 'כתיבת הודעה',
  send: 'שליחה',
  charactersLeft: (n) => `נותרו: ${plural(n, 'תו אחד', 'שני תווים', 'תווים')}`,
  tooLong: (n) => `ההודעה ארוכה מדי: ${plural(n, 'תו אחד', 'שני תווים', 'תווים')} יותר מהמותר`,

  connecting: 'מתחברים',
  lost: 'אין חיבור. אפשר להמשיך לכתוב; זה יישלח ברגע שהחיבור יחזור.',
  outdated: 'העמוד אינו מעודכן. יש לטעון אותו מחדש כדי להמשיך; מה שנכתב נשמר.',
  reload: 'טעינת העמוד מחדש',
}
