import type { Words } from './en'

export const words: Words = {
  attach: 'Dosya ekle',
  photo: 'Fotoğraf çek',
  emoji: 'Emoji',
  files: 'Gönderilecek dosyalar',
  uploading: (name) => `Yükleniyor: ${name}`,
  waiting: 'Bağlantı geri gelince devam edecek',
  tooLarge: (most) => `Dosya en fazla ${most} olabilir`,
  wrongType: 'Bu tür dosyalar kabul edilmiyor',
  tooMany: (most) => `Bir mesaja en fazla ${most} dosya eklenebilir.`,
  failed: 'Yüklenemedi',
  cutOff: 'Yüklenmedi: bağlantı kesildi',
  serverFault: 'Yüklenmedi: sunucu hatası',
  tooLargeThere: 'Yüklenmedi: sunucu için çok büyük',
  unreadable: 'Okunamıyor: boş, bir klasör veya taşınmış',
  held: 'Dosyalar yüklenince gönderilecek',
  again: 'Yeniden dene',
  remove: (name) => `Kaldır: ${name}`,
  open: (name) => `Aç: ${name}`,
  save: (name) => `Kaydet: ${name}`,
}
