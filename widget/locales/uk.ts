import type { Sentences } from './en'

const cardinal = new Intl.PluralRules('uk')
/** 1 повідомлення, 2 повідомлення, 5 повідомлень. */
const plural = (n: number, one: string, few: string, many: string) =>
  `${n} ${{ one, few, many, other: many }[cardinal.select(n) as 'one' | 'few' | 'many' | 'other']}`

export const sentences: Sentences = {
  chat: 'Чат',
  unread: (n) => plural(n, 'нове повідомлення', 'нові повідомлення', 'нових повідомлень'),
  close: 'Закрити',
  more: 'Більше',
  conversation: 'Розмова',

  minutes: (n) => (n < 1 ? 'менше хвилини' : `приблизно ${plural(n, 'хвилина', 'хвилини', 'хвилин')}`),

  here: 'Ми на місці й відповімо одразу',
  hereBy: (names) => `${names}: на місці, щоб допомогти`,
  busy: (wait) => (wait ? `Зараз усі зайняті. Час очікування: ${wait}` : 'Зараз усі зайняті. Можна зачекати в черзі'),
  nobody: 'Зараз тут нікого немає',
  withYou: (name) => `З вами розмовляє ${name}`,
  searching: 'Шукаємо, хто вам допоможе',

  emptyTitle: 'Чим можемо допомогти?',
  emptyText: 'Напишіть нижче. Вас прочитає людина й відповість тут.',

  message: 'Повідомлення',
  placeholder: 'Напишіть повідомлення',
  send: 'Надіслати',
  charactersLeft: (n) => `Залишилося: ${plural(n, 'символ', 'символи', 'символів')}`,
  tooLong: (n) => `Повідомлення задовге на ${plural(n, 'символ', 'символи', 'символів')}`,

  connecting: 'З’єднання',
  lost: 'Немає зв’язку. Можна писати далі; повідомлення буде надіслано, щойно зв’язок відновиться.',
  outdated: 'Ця сторінка застаріла. Оновіть її, щоб продовжити; написане збережеться.',
  reload: 'Оновити сторінку',
}
