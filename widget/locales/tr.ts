import type { Sentences } from './en'

export const sentences: Sentences = {
  chat: 'Sohbet',
  unread: (n) => `${n} yeni mesaj`,
  close: 'Kapat',
  more: 'Daha fazla',
  conversation: 'Görüşme',

  minutes: (n) => (n < 1 ? 'bir dakikadan az' : `yaklaşık ${n} dakika`),

  here: 'Buradayız, hemen yanıt veriyoruz',
  hereBy: (names) => `${names} size yardımcı olmak için burada`,
  busy: (wait) =>
    wait ? `Şu anda herkes meşgul. Bekleme süresi: ${wait}` : 'Şu anda herkes meşgul. Sırada bekleyebilirsiniz',
  nobody: 'Şu anda burada kimse yok',
  withYou: (name) => `${name} sizinle ilgileniyor`,
  searching: 'Size yardımcı olacak birini arıyoruz',

  emptyTitle: 'Size nasıl yardımcı olabiliriz?',
  emptyText: 'Aşağıya yazın. Mesajınızı gerçek bir kişi okur ve burada yanıtlar.',

  message: 'Mesaj',
  placeholder: 'Mesajınızı yazın',
  send: 'Gönder',
  charactersLeft: (n) => `${n} karakter kaldı`,
  tooLong: (n) => `Mesajınız sınırı ${n} karakter aşıyor`,

  connecting: 'Bağlanıyor',
  lost: 'Bağlantı yok. Yazmaya devam edebilirsiniz; bağlantı geri gelince mesajınız gönderilecek.',
  outdated: 'Bu sayfa güncel değil. Devam etmek için yenileyin; yazdıklarınız saklanır.',
  reload: 'Sayfayı yenile',
}
