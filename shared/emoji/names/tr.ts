/** In the order of `emoji`; from Unicode's CLDR. */
export const names =
  'sırıtan yüz|gülen gözlerle ağzı açık sırıtma|ağzı açık gülme|hafifçe gülümseyen yüz|göz kırpan yüz|sevinç gözyaşları|gülmekten yerlere yatma|kalp gözlü gülümseme|3 kalpli gülümseyen yüz|öpücük gönderen yüz|güneş gözlüklü gülümseme|kucaklayarak gülümseme|düşünen yüz|duygusuz yüz|gözlerini deviren yüz|dişlerini gösteren yüz|kafası karışık yüz|endişeli yüz|ağlayan yüz|avaz avaz ağlayan yüz|somurtkan yüz|korkuyla çığlık atan yüz|kızarmış ve şaşkın yüz|partide eğlenen yüz' +
  '|baş parmak yukarıda|baş parmak aşağıda|tamam işareti|el çırpma|eller havaya|birleşen eller|el sallama|pazı|el sıkışma|gözler' +
  '|kırmızı kalp|kırık kalp|ateş|parıltılar|parti konfetisi|yıldız|onay işareti düğmesi|çarpı işareti|kırmızı soru işareti|kırmızı ünlem işareti|yüz puan' +
  '|paketlenmiş hediye|paket|nakliye kamyonu|alışveriş arabası|kredi kartı|para torbası|fotoğraf makinesi|ahize|zarf|çalar saat|ev'
