import type { Words } from './en'

export const words: Words = {
  attach: 'إرفاق ملفات',
  photo: 'التقاط صورة',
  emoji: 'رموز تعبيرية',
  files: 'ملفات للإرسال',
  uploading: (name) => `جارٍ رفع ${name}`,
  waiting: 'يُستأنف عند عودة الاتصال',
  tooLarge: (most) => `أكبر من ${most}`,
  wrongType: 'هذا النوع من الملفات غير مقبول',
  tooMany: (most) => `أقصى عدد للملفات في الرسالة: ${most}`,
  failed: 'لم يُرفع',
  cutOff: 'لم يُرفع: انقطع الاتصال',
  serverFault: 'لم يُرفع: خطأ في الخادم',
  tooLargeThere: 'لم يُرفع: أكبر مما يقبله الخادم',
  unreadable: 'تتعذر قراءته: فارغ أو مجلد أو نُقل',
  held: 'تُرسَل بعد رفع الملفات',
  again: 'إعادة المحاولة',
  remove: (name) => `إزالة ${name}`,
  open: (name) => `فتح ${name}`,
  save: (name) => `حفظ ${name}`,
}
