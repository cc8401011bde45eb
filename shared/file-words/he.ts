import type { Words } from './en'

export const words: Words = {
  attach: 'צירוף קבצים',
  photo: 'צילום תמונה',
  emoji: 'אמוג׳י',
  files: 'קבצים לשליחה',
  uploading: (name) => `${name} בהעלאה`,
  waiting: 'יימשך כשהחיבור יחזור',
  tooLarge: (most) => `גדול מ־${most}`,
  wrongType: 'סוג הקובץ הזה לא מתקבל',
  tooMany: (most) => `בהודעה אחת אפשר לצרף עד ${most} קבצים.`,
  failed: 'לא הועלה',
  cutOff: 'לא הועלה: החיבור נותק',
  serverFault: 'לא הועלה: תקלה בשרת',
  tooLargeThere: 'לא הועלה: גדול מדי עבור השרת',
  unreadable: 'לא ניתן לקריאה: ריק, תיקייה או הועבר',
  held: 'תישלח לאחר העלאת הקבצים',
  again: 'ניסיון נוסף',
  remove: (name) => `הסרת ${name}`,
  open: (name) => `פתיחת ${name}`,
  save: (name) => `שמירת ${name}`,
}
