import type { Sentences } from './en'

const cardinal = new Intl.PluralRules('ar')
const number = new Intl.NumberFormat('ar')
/** رسالة واحدة، رسالتان، ٥ رسائل، ١١ رسالة. */
const plural = (n: number, one: string, two: string, few: string, many: string) => {
  const form = cardinal.select(n)
  if (form === 'one') return one
  if (form === 'two') return two
  return `${number.format(n)} ${form === 'few' ? few : many}`
}

export const sentences: Sentences = {
  chat: 'دردشة',
  unread: (n) => plural(n, 'رسالة جديدة واحدة', 'رسالتان جديدتان', 'رسائل جديدة', 'رسالة جديدة'),
  close: 'إغلاق',
  more: 'المزيد',
  conversation: 'المحادثة',

  minutes: (n) => (n < 1 ? 'أقل من دقيقة' : `حوالي ${plural(n, 'دقيقة واحدة', 'دقيقتين', 'دقائق', 'دقيقة')}`),

  here: 'نحن هنا وسنردّ عليك الآن',
  hereBy: (names) => `${names}: هنا لمساعدتك`,
  busy: (wait) => (wait ? `الجميع مشغولون الآن. مدة الانتظار: ${wait}` : 'الجميع مشغولون الآن. يمكنك الانتظار في الدور'),
  nobody: 'لا يوجد أحد هنا الآن',
  withYou: (name) => `${name} معك الآن`,
  searching: 'نبحث عمّن يساعدك',

  emptyTitle: 'كيف يمكننا مساعدتك؟',
  emptyText: 'اكتب في الأسفل. سيقرأ رسالتك شخص ويردّ عليك هنا.',

  message: 'الرسالة',
  placeholder: 'اكتب رسالة',
  send: 'إرسال',
  charactersLeft: (n) => `المتبقي: ${plural(n, 'حرف واحد', 'حرفان', 'أحرف', 'حرفًا')}`,
  tooLong: (n) => `الرسالة أطول من المسموح بمقدار ${plural(n, 'حرف واحد', 'حرفين', 'أحرف', 'حرفًا')}`,

  connecting: 'جارٍ الاتصال',
  lost: 'لا يوجد اتصال. يمكنك متابعة الكتابة، وسيُرسل ما كتبته فور عودة الاتصال.',
  outdated: 'هذه الصفحة قديمة. أعد تحميلها للمتابعة؛ ما كتبته محفوظ.',
  reload: 'إعادة تحميل الصفحة',
}
