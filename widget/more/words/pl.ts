import type { Words } from './en'

export const words: Words = {
  back: 'Wstecz',
  again: 'Spróbuj ponownie',
  failed: 'Nie udało się. Spróbuj ponownie.',
  fetchFailed: 'Nie udało się tego pobrać.',

  past: 'Twoje rozmowy',
  noPast: 'Na razie nic tu nie ma. Tutaj znajdziesz swoje rozmowy z nami.',
  earlier: 'Pokaż wcześniejsze',
  open: 'Trwa',
  noWords: 'Brak wiadomości',

  end: 'Zakończ rozmowę',
  endText: 'Nie będziemy tu już pisać. Rozmowa zostanie wśród Twoich rozmów, a nową możesz zacząć w każdej chwili.',
  endLeftText: 'Nikt już nie odpowie na tę wiadomość. Zostanie ona wśród Twoich rozmów, a nową rozmowę możesz zacząć w każdej chwili.',
  endYes: 'Zakończ',
  endNo: 'Zostaw otwartą',

  edit: 'Edytuj',
  delete: 'Usuń',
  save: 'Zapisz',
  cancel: 'Anuluj',
  editLabel: 'Twoja wiadomość',
  tooLate: 'Za późno: zmiana jest możliwa tylko przez kilka minut.',
  rate: 'Jak było?',
  bad: 'Źle',
  okay: 'W porządku',
  good: 'Dobrze',
  rated: 'Dziękujemy za ocenę.',
  comment: 'Chcesz dodać jedno zdanie?',
  sendComment: 'Wyślij',
  commentSent: 'Dziękujemy, czytamy wszystkie.',

  settings: 'Dźwięk i powiadomienia',
  sound: 'Dźwięk',
  soundText: 'Cichy dzwonek, gdy przyjdzie odpowiedź, a okno jest poza zasięgiem wzroku.',
  notify: 'Powiadomienia',
  notifyText: 'Przeglądarka powiadomi o odpowiedzi, gdy otwarta jest inna karta.',
  notifyDenied: 'Przeglądarka nie pozwala tej stronie na powiadomienia. Można na nie zezwolić w ustawieniach przeglądarki dla tej strony.',
}
