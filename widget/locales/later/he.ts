import { words as files } from '../../../shared/file-words/he'
import { words } from '../../features/more/words/he'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'היום',
  yesterday: 'אתמול',
  you: 'ההודעה שלך',
  joined: (name) => `הצטרפות לשיחה: ${name}`,
  passedOn: 'מישהו אחר מהצוות ממשיך את השיחה',
  callBack: (phone) => `ביקשת שנתקשר אליך: ${phone}`,
  called: 'התקשרנו אליך',
  callWithdrawn: 'בקשת השיחה בוטלה',
  left: 'נשלח כהודעה',
  allLeft: 'כולם הלכו בינתיים. ההודעה שלך אצלנו',
  closed: 'השיחה נסגרה',
  ended: 'סיימת את השיחה',
  deleted: 'ההודעה נמחקה',
  edited: 'נערכה',
  change: 'עריכה או מחיקה',
  writeAgain: 'אפשר לכתוב למטה ולהתחיל שיחה חדשה.',
  goesOn: 'השיחה נמשכת',
  marks: { sending: 'נשלחת', held: 'תישלח כשהחיבור יחזור', sent: 'נשלחה', seen: 'נקראה' },
  notSent: 'לא נשלחה: החנות לא קיבלה את ההודעה.',
  editAgain: 'עריכה ושליחה מחדש',
  typing: (name) => (name ? `בהקלדה: ${name}` : 'מישהו מקליד'),
  toNewest: 'ההודעה האחרונה',

  place: (position, wait) => (position === 1 ? `התור שלך הבא, ${wait}` : `המקום שלך בתור: ${position}, ${wait}`),
  leaveTitle: 'השארת הודעה',
  leaveText: (by) =>
    by
      ? `אין כאן אף אחד כרגע. אפשר לכתוב לנו, והתשובה תופיע כאן, בצ׳אט הזה, בדפדפן הזה, ${by}.`
      : 'אין כאן אף אחד כרגע. אפשר לכתוב לנו, והתשובה תופיע כאן, בצ׳אט הזה, בדפדפן הזה.',
  by: ({ day, weekdayName, date, time }) =>
    ({
      today: `היום עד ${time}`,
      tomorrow: `מחר עד ${time}`,
      'this week': `עד ${weekdayName} בשעה ${time}`,
      later: `עד ${date}, ${time}`,
    })[day],
  promise: (by) => `תהיה לך תשובה ${by}.`,
  leaveInstead: 'להשאיר הודעה במקום לחכות',
  noPromise: 'קיבלנו את ההודעה ונענה עליה.',
  whereAnswered: 'התשובה תופיע כאן, בצ׳אט הזה, בדפדפן הזה.',
  notHere: 'הצ׳אט לא הוגדר לעמוד הזה, ולכן אי אפשר לשלוח מכאן דבר.',

  needMessage: 'נא לכתוב את ההודעה.',
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
