import type { Words } from './en'

export const words: Words = {
  back: 'Înapoi',
  again: 'Încercați din nou',
  failed: 'Ceva nu a mers. Încercați din nou.',
  fetchFailed: 'Nu s-a putut încărca.',

  past: 'Conversațiile dumneavoastră',
  noPast: 'Deocamdată nu e nimic aici. Aici veți găsi ce ați discutat cu noi.',
  earlier: 'Afișați conversațiile mai vechi',
  open: 'În desfășurare',
  noWords: 'Niciun mesaj',

  end: 'Încheiați conversația',
  endText: 'Conversația se încheie. Rămâne printre conversațiile dumneavoastră și puteți începe oricând una nouă.',
  endLeftText:
    'La mesajul dumneavoastră nu se va mai răspunde. Rămâne printre conversațiile dumneavoastră și puteți începe oricând una nouă.',
  endYes: 'Încheiați',
  endNo: 'Lăsați-o deschisă',

  edit: 'Modificați',
  delete: 'Ștergeți',
  save: 'Salvați',
  cancel: 'Renunțați',
  editLabel: 'Mesajul dumneavoastră',
  tooLate: 'Prea târziu: se poate schimba doar câteva minute.',
  rate: 'Cum a fost?',
  bad: 'Rău',
  okay: 'Acceptabil',
  good: 'Bine',
  rated: 'Vă mulțumim pentru evaluare.',
  comment: 'Doriți să adăugați un comentariu?',
  sendComment: 'Trimiteți',
  commentSent: 'Mulțumim, le citim pe toate.',

  settings: 'Sunet și notificări',
  window: 'Deschideți într-o fereastră nouă',
  windowBlocked:
    'Browserul nu a permis deschiderea ferestrei. Permiteți ferestrele pop-up pentru această pagină, apoi încercați din nou.',
  resize: 'Mărimea ferestrei: trageți sau folosiți săgețile; Home revine la mărimea obișnuită',
  sound: 'Sunet',
  soundText: 'Un clopoțel, când vă răspunde cineva și nu vă uitați aici.',
  notify: 'Notificări',
  notifyText: 'Browserul vă anunță de un răspuns cât timp sunteți în altă filă.',
  notifyDenied:
    'Browserul nu permite acestei pagini să vă anunțe. O puteți permite în setările browserului pentru această pagină.',
  leave: 'Lăsați un mesaj',
  leaveText: 'Nu trebuie să așteptați. Păstrăm ce ați scris și veți găsi răspunsul aici.',
  leaveYes: 'Lăsați ca mesaj',
  leaveNo: 'Așteptați în continuare',
  call: 'Cereți să vă sunăm',
  callText: 'Lăsați-ne numărul și vă sunăm noi.',
  callYes: 'Cereți un apel',
  phone: 'Număr de telefon',
  needPhone: 'Vă rugăm să scrieți un număr, de exemplu +40 722 123 456.',
  when: 'Când vă convine?',
  times: { any: 'Oricând', morning: 'Dimineața', afternoon: 'După-amiaza', evening: 'Seara' },

  keep: 'Salvați conversația',
  savedOn: (when) => `Salvată: ${when}`,
}
