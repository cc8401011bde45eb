import type { Words } from './en'

export const words: Words = {
  back: 'Înapoi',
  again: 'Încercați din nou',
  failed: 'Nu a mers. Încercați din nou.',
  fetchFailed: 'Nu am putut încărca.',

  past: 'Conversațiile dumneavoastră',
  noPast: 'Deocamdată nu e nimic aici. Aici veți găsi ce ați discutat cu noi.',
  earlier: 'Arată și mai vechi',
  open: 'În desfășurare',
  noWords: 'Niciun mesaj',

  end: 'Încheie conversația',
  endText: 'Nu vă vom mai scrie aici. Rămâne printre conversațiile dumneavoastră și puteți începe oricând una nouă.',
  endLeftText: 'La mesajul dumneavoastră nu se va mai răspunde. Rămâne printre conversațiile dumneavoastră și puteți începe oricând una nouă.',
  endYes: 'Încheie',
  endNo: 'Las-o deschisă',

  edit: 'Editează',
  delete: 'Șterge',
  save: 'Salvează',
  cancel: 'Renunță',
  editLabel: 'Mesajul dumneavoastră',
  tooLate: 'Prea târziu: se poate schimba doar câteva minute.',
  rate: 'Cum a fost?',
  bad: 'Rău',
  okay: 'Acceptabil',
  good: 'Bine',
  rated: 'Vă mulțumim că ne-ați spus.',
  comment: 'Doriți să adăugați o propoziție?',
  sendComment: 'Trimite',
  commentSent: 'Mulțumim, le citim pe toate.',

  settings: 'Sunet și notificări',
  sound: 'Un sunet',
  soundText: 'Un clopoțel, când vă răspunde cineva și nu vă uitați aici.',
  notify: 'Notificări',
  notifyText: 'Browserul vă anunță de un răspuns cât timp sunteți în altă filă.',
  notifyDenied: 'Browserul nu permite acestei pagini să vă anunțe. O puteți permite în setările browserului pentru această pagină.',
}
