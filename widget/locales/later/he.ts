import { words as files } from '../../../shared/file-words/he'
import { words } from '../../more/words/he'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'היום',
  yesterday: 'אתמול',
  you: 'ההודעה שלך',
  joined: (name) => `הצטרפות לשיחה: ${name}`,
  passedOn: 'מישהו אחר מהצוות ממשיך את השיחה',
  callBack: (phone) => `ביקשת שנתקשר אליך: ${phone}`,
  left: 'הושאר כהודעה',
  allLeft: 'כולם הלכו בינתיים; מה שנכתב נשמר כהודעה',
  closed: 'השיחה נסגרה',
  ended: 'סיימת את השיחה',
  deleted: 'ההודעה נמחקה',
  edited: 'נערכה',
  change: 'עריכה או מחיקה',
  goesOn: 'השיחה נמשכת',
  marks: { sending: 'נשלחת', held: 'תישלח כשהחיבור יחזור', sent: 'נשלחה', seen: 'נקראה' },
  notSent: 'לא נשלחה: החנות לא קיבלה את ההודעה.',
  editAgain: 'עריכה ושליחה מחדש',
  typing: (name) => (name ? `בהקלדה: ${name}` : 'מישהו מקליד'),
  toNewest: 'להודעה האחרונה',

  place: (position, wait) => (position === 1 ? `התור שלך הבא, ${wait}` : `המקום שלך בתור: ${position}, ${wait}`),
  promise: (by) => `תהיה לך תשובה ${by}.`,
  leaveInstead: 'להשאיר הודעה במקום לחכות',
  noPromise: 'קיבלנו את ההודעה ונענה עליה.',
  whereAnswered: 'התשובה תופיע כאן, בצ׳אט הזה, בדפדפן הזה.',
  notHere: 'הצ׳אט לא הוגדר לעמוד הזה, ולכן אי אפשר לשלוח מכאן דבר.',

  name: 'שם',
  email: 'דוא״ל',
  optional: (field: string) => `${field} (לא חובה)`,
  department: 'במה מדובר?',
  choose: 'נא לבחור',
  needName: 'נא לכתוב את השם.',
  needEmail: 'נא לכתוב כתובת דוא״ל, למשל ana@example.com.',
  needDepartment: 'נא לבחור אחת מהאפשרויות.',
  pages: words,
  files,
}
