import type { Sentences } from '../en'

export const offer: Sentences['offer'] = {
  add: 'Karty i przyciski odpowiedzi',
  quick: {
    name: 'Przyciski odpowiedzi',
    hint: 'Odpowiedzi, które klient może wybrać jednym dotknięciem',
    placeholder: 'Odpowiedź',
    line: (n) => `Przycisk odpowiedzi ${n}`,
    remove: 'Usuń przyciski odpowiedzi',
  },
  lacksWords: 'Dopisz wiadomość',
  tooMany: (cards, replies) =>
    `W jednej wiadomości mieści się najwyżej: karty – ${cards}, przyciski odpowiedzi – ${replies}.`,
  card: {
    name: 'Karta',
    cards: 'Karty',
    editOf: (title) => `Edytuj kartę „${title}”`,
    removeOf: (title) => `Usuń kartę „${title}”`,
    untitled: 'Karta bez tytułu',
    unfinished: 'Jeszcze niekompletna',
    title: 'Tytuł',
    titleMissing: 'Wpisz tytuł.',
    text: 'Tekst (opcjonalnie)',
    picture: 'Adres zdjęcia (opcjonalnie)',
    pictureHint: 'Taki jak w sklepie: https://sklep.example/kubek.jpg',
    pictureFrom: (host) => `Zdjęcie z ${host}`,
    addressFault: 'Wpisz pełny adres, który zaczyna się od https://.',
    button: (n) => `Przycisk ${n}`,
    link: 'Link (opcjonalnie)',
    linkHint: 'Z linkiem dotknięcie go otwiera. Bez linku dotknięcie wysyła tekst przycisku jako odpowiedź.',
    labelMissing: 'Wpisz tekst przycisku.',
    addButton: 'Dodaj przycisk',
    removeButton: (n) => `Usuń przycisk ${n}`,
    preview: 'Tak zobaczy ją klient',
    done: 'Gotowe',
  },
}
