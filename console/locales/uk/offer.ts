import type { Sentences } from '../en'

export const offer: Sentences['offer'] = {
  add: 'Картки та кнопки відповіді',
  quick: {
    name: 'Кнопки відповіді',
    hint: 'Відповіді, які покупець може дати одним дотиком',
    placeholder: 'Відповідь',
    line: (n) => `Кнопка відповіді ${n}`,
    remove: 'Видалити кнопки відповіді',
  },
  lacksWords: 'Додайте повідомлення',
  tooMany: (cards, replies) =>
    `До одного повідомлення можна додати не більше: карток – ${cards}, кнопок відповіді – ${replies}.`,
  card: {
    name: 'Картка',
    cards: 'Картки',
    editOf: (title) => `Змінити картку «${title}»`,
    removeOf: (title) => `Видалити картку «${title}»`,
    untitled: 'Картка без назви',
    unfinished: 'Ще не заповнено',
    title: 'Назва',
    titleMissing: 'Введіть назву.',
    text: 'Текст (необов’язково)',
    picture: 'Адреса зображення (необов’язково)',
    pictureHint: 'Як у магазині: https://mahazyn.example/chashka.jpg',
    pictureFrom: (host) => `Зображення з ${host}`,
    addressFault: 'Введіть повну адресу, що починається з https://.',
    button: (n) => `Кнопка ${n}`,
    link: 'Посилання (необов’язково)',
    linkHint: 'Якщо є посилання, дотик відкриває його. Якщо немає, дотик надсилає текст кнопки як відповідь.',
    labelMissing: 'Введіть текст кнопки.',
    addButton: 'Додати кнопку',
    removeButton: (n) => `Видалити кнопку ${n}`,
    preview: 'Як її побачить покупець',
    done: 'Готово',
  },
}
