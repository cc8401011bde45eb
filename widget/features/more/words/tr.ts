import type { Words } from './en'

export const words: Words = {
  back: 'Geri',
  again: 'Yeniden dene',
  failed: 'Bir sorun oldu. Lütfen yeniden deneyin.',
  fetchFailed: 'Yüklenemedi.',

  past: 'Görüşmeleriniz',
  noPast: 'Burada henüz bir şey yok. Bizimle yaptığınız görüşmeleri burada bulacaksınız.',
  earlier: 'Daha eskileri göster',
  open: 'Devam ediyor',
  noWords: 'Mesaj yok',

  end: 'Görüşmeyi sonlandır',
  endText: 'Görüşme sona erer. Listenizde kalır; dilediğiniz zaman yenisini başlatabilirsiniz.',
  endLeftText:
    'Mesajınız artık yanıtlanmayacak. Görüşme listenizde kalır; dilediğiniz zaman yeni bir görüşme başlatabilirsiniz.',
  endYes: 'Sonlandır',
  endNo: 'Açık bırak',

  edit: 'Düzenle',
  delete: 'Sil',
  save: 'Kaydet',
  cancel: 'Vazgeç',
  editLabel: 'Mesajınız',
  tooLate: 'Artık çok geç: mesaj yalnızca birkaç dakika içinde değiştirilebilir.',
  rate: 'Görüşme nasıldı?',
  bad: 'Kötü',
  okay: 'Orta',
  good: 'İyi',
  rated: 'Değerlendirmeniz için teşekkür ederiz.',
  comment: 'Yorum eklemek ister misiniz?',
  sendComment: 'Gönder',
  commentSent: 'Teşekkür ederiz, hepsini okuyoruz.',

  settings: 'Ses ve bildirimler',
  window: 'Yeni pencerede aç',
  windowBlocked:
    'Tarayıcınız pencerenin açılmasına izin vermedi. Bu sayfa için açılır pencerelere izin verip yeniden deneyin.',
  resize: 'Panelin boyutu: sürükleyin veya ok tuşlarını kullanın; Home tuşu normal boyuta döndürür',
  sound: 'Ses',
  soundText: 'Siz bakmazken yanıt gelirse hafif bir zil çalar.',
  notify: 'Bildirimler',
  notifyText: 'Başka bir sekmedeyken yanıt gelirse tarayıcınız haber verir.',
  notifyDenied:
    'Tarayıcınız bu sayfanın bildirim göndermesine izin vermiyor. Bu sayfaya tarayıcı ayarlarından izin verebilirsiniz.',
  leave: 'Bunun yerine mesaj bırak',
  leaveText: 'Beklemeniz gerekmez. Yazdıklarınızı saklarız; yanıtımızı burada bulursunuz.',
  leaveYes: 'Mesaj olarak bırak',
  leaveNo: 'Beklemeye devam et',
  call: 'Beni arayın',
  callText: 'Numaranızı bırakın, sizi arayalım.',
  callYes: 'Aranmak istiyorum',
  phone: 'Telefon numarası',
  needPhone: 'Lütfen bir telefon numarası yazın, örneğin +90 532 123 45 67.',
  when: 'Sizin için ne zaman uygun?',
  times: { any: 'Fark etmez', morning: 'Sabah', afternoon: 'Öğleden sonra', evening: 'Akşam' },

  keep: 'Görüşmeyi kaydet',
  savedOn: (when) => `Kaydedildi: ${when}`,
}
