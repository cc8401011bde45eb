import { words as files } from '../../../shared/file-words/tr'
import { words } from '../../features/more/words/tr'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Bugün',
  yesterday: 'Dün',
  you: 'Siz',
  joined: (name) => `${name} görüşmeye katıldı`,
  passedOn: 'Görüşmenizi bir çalışma arkadaşımız devralıyor',
  callBack: (phone) => `Sizi aramamızı istediniz: ${phone}`,
  called: 'Sizi aradık',
  callWithdrawn: 'Aranma isteğinizi geri aldınız',
  left: 'Mesaj olarak gönderildi',
  allLeft: 'Şimdilik burada kimse kalmadı. Mesajınızı aldık',
  closed: 'Bu görüşme kapatıldı',
  ended: 'Görüşmeyi sonlandırdınız',
  deleted: 'Mesaj silindi',
  edited: 'Düzenlendi',
  change: 'Düzenle veya sil',
  writeAgain: 'Yeni bir görüşme başlatmak için aşağıya yazın.',
  goesOn: 'Görüşme devam ediyor',
  marks: {
    sending: 'Gönderiliyor',
    held: 'Yeniden çevrimiçi olduğunuzda gönderilecek',
    sent: 'Gönderildi',
    seen: 'Görüldü',
  },
  notSent: 'Gönderilmedi: mağaza bu mesajı kabul etmedi.',
  editAgain: 'Düzenle ve yeniden gönder',
  typing: (name) => (name ? `${name} yazıyor` : 'Biri yazıyor'),
  toNewest: 'En yeni mesaj',

  place: (position, wait) => (position === 1 ? `Sıradaki kişi sizsiniz, ${wait}` : `${position}. sıradasınız, ${wait}`),
  leaveTitle: 'Mesaj bırakın',
  leaveText: (by) =>
    by
      ? `Şu anda burada kimse yok. Bize yazın; ${by} burada, bu sohbette, bu tarayıcıda yanıt vereceğiz.`
      : 'Şu anda burada kimse yok. Bize yazın; burada, bu sohbette, bu tarayıcıda yanıt vereceğiz.',
  /** With `öncesinde` the time needs no ending. A weekday without a date is in lower case. */
  by: ({ day, weekdayName, date, time }) =>
    `${{ today: 'bugün', tomorrow: 'yarın', 'this week': `${weekdayName.toLowerCase()} günü`, later: `${date} günü` }[day]} saat ${time} öncesinde`,
  promise: (by) => `Size ${by} yanıt vereceğiz.`,
  leaveInstead: 'Bunun yerine mesaj bırak',
  noPromise: 'Mesajınızı aldık, yanıtlayacağız.',
  whereAnswered: 'Yanıtı burada, bu sohbette, bu tarayıcıda bulacaksınız.',
  notHere: 'Sohbet bu sayfa için ayarlanmamış; buradan hiçbir şey gönderilemez.',

  needMessage: 'Lütfen mesajınızı yazın.',
  name: 'Adınız',
  email: 'E-posta',
  optional: (field: string) => `${field} (isteğe bağlı)`,
  department: 'Hangi konuda yazıyorsunuz?',
  choose: 'Lütfen seçin',
  needName: 'Lütfen adınızı yazın.',
  needEmail: 'Lütfen bir e-posta adresi yazın, örneğin ana@example.com.',
  needDepartment: 'Lütfen birini seçin.',
  pages: words,
  files,
}
