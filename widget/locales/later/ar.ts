import { words as files } from '../../../shared/file-words/ar'
import { words } from '../../features/more/words/ar'
import type { LaterSentences } from './en'

const number = new Intl.NumberFormat('ar')

export const laterSentences: LaterSentences = {
  today: 'اليوم',
  yesterday: 'أمس',
  you: 'أنت',
  joined: (name) => `انضمّ إلى المحادثة: ${name}`,
  passedOn: 'سيتابع معك شخص آخر من الفريق',
  callBack: (phone) => `طلبت أن نتصل بك: ${phone}`,
  called: 'اتصلنا بك',
  callWithdrawn: 'تم سحب طلب الاتصال',
  left: 'أُرسلت كرسالة',
  allLeft: 'غادر الجميع حاليًا. وصلتنا رسالتك',
  closed: 'هذه المحادثة مغلقة',
  ended: 'أنهيت المحادثة',
  deleted: 'حُذفت الرسالة',
  edited: 'معدّلة',
  change: 'تعديل أو حذف',
  writeAgain: 'اكتب في الأسفل لبدء محادثة جديدة.',
  goesOn: 'المحادثة مستمرة',
  marks: { sending: 'جارٍ الإرسال', held: 'ستُرسل عند عودة الاتصال', sent: 'أُرسلت', seen: 'قُرئت' },
  notSent: 'لم تُرسل: لم يقبل المتجر هذه الرسالة.',
  editAgain: 'تعديل وإعادة الإرسال',
  typing: (name) => (name ? `يكتب الآن: ${name}` : 'هناك من يكتب الآن'),
  toNewest: 'أحدث رسالة',

  place: (position, wait) =>
    position === 1 ? `دورك هو التالي، ${wait}` : `ترتيبك في الانتظار: ${number.format(position)}، ${wait}`,
  leaveTitle: 'اترك رسالة',
  leaveText: (by) =>
    by
      ? `لا يوجد أحد هنا الآن. اكتب لنا وستجد ردّنا هنا، في هذه الدردشة، على هذا المتصفح، ${by}.`
      : 'لا يوجد أحد هنا الآن. اكتب لنا وستجد ردّنا هنا، في هذه الدردشة، على هذا المتصفح.',
  by: ({ day, weekdayName, date, time }) =>
    ({
      today: `اليوم قبل ${time}`,
      tomorrow: `غدًا قبل ${time}`,
      'this week': `قبل ${time} يوم ${weekdayName}`,
      later: `قبل ${date}، ${time}`,
    })[day],
  promise: (by) => `سيصلك الردّ ${by}.`,
  leaveInstead: 'ترك رسالة بدلًا من الانتظار',
  noPromise: 'وصلتنا رسالتك وسنردّ عليها.',
  whereAnswered: 'ستجد الردّ هنا، في هذه الدردشة، على هذا المتصفح.',
  notHere: 'الدردشة غير مُعدّة لهذه الصفحة، لذا لا يمكن إرسال شيء من هنا.',

  needMessage: 'يرجى كتابة رسالتك.',
  name: 'الاسم',
  email: 'البريد الإلكتروني',
  optional: (field: string) => `${field} (اختياري)`,
  department: 'ما الموضوع؟',
  choose: 'يرجى الاختيار',
  needName: 'يرجى كتابة اسمك.',
  needEmail: 'يرجى كتابة بريد إلكتروني، مثل ana@example.com.',
  needDepartment: 'يرجى اختيار واحد.',
  pages: words,
  files,
}
