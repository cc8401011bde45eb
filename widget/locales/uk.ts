import type { Sentences } from './en'

const cardinal = new Intl.PluralRules('uk')
/** 1 повідомлення, 2 повідомлення, 5 повідомлень. */
const plural = (n: number, one: string, few: string, many: string) =>
  `${n} ${{ one, few, many, other: many }[cardinal.select(n) as 'one' | 'few' | 'many' | 'other']}`
/** `до` asks for the genitive, which Intl does not give for weekdays. */
const untilWeekday = ['понеділка', 'вівторка', 'середи', 'четверга', 'п’ятниці', 'суботи', 'неділі']

export const sentences: Sentences = {
  chat: 'Чат',
  unread: (n) => plural(n, 'нове повідомлення', 'нові повідомлення', 'нових повідомлень'),
  close: 'Закрити',
  more: 'Більше',
  conversation: 'Розмова',

  by: ({ day, weekday, date, time }) =>
    ({ today: `сьогодні до ${time}`, tomorrow: `завтра до ${time}`, 'this week': `до ${untilWeekday[weekday - 1]}, ${time}`, later: `до ${date}, ${time}` })[day],
  minutes: (n) => (n < 1 ? 'менше хвилини' : `приблизно ${plural(n, 'хвилина', 'хвилини', 'хвилин')}`),

  here: 'Ми на місці й відповімо одразу',
  hereBy: (names) => `${names}: на місці, щоб допомогти`,
  busy: (wait) => (wait ? `Зараз усі зайняті. Час очікування: ${wait}` : 'Зараз усі зайняті. Можна зачекати в черзі'),
  nobody: 'Зараз тут нікого немає',
  withYou: (name) => `З вами розмовляє ${name}`,
  searching: 'Шукаємо, хто вам допоможе',

  emptyTitle: 'Чим можемо допомогти?',
  emptyText: 'Напишіть нижче. Вас прочитає людина й відповість тут.',
  leaveTitle: 'Залиште повідомлення',
  leaveText: (by) => (by ? `Зараз тут нікого немає. Напишіть нам, і відповідь з’явиться тут, у цьому чаті, у цьому браузері, ${by}.` : 'Зараз тут нікого немає. Напишіть нам, і відповідь з’явиться тут, у цьому чаті, у цьому браузері.'),

  writeAgain: 'Напишіть нижче, щоб почати нову.',

  message: 'Повідомлення',
  placeholder: 'Напишіть повідомлення',
  send: 'Надіслати',
  charactersLeft: (n) => `Залишилося: ${plural(n, 'символ', 'символи', 'символів')}`,
  tooLong: (n) => `Повідомлення задовге на ${plural(n, 'символ', 'символи', 'символів')}`,
  needMessage: 'Будь ласка, напишіть повідомлення.',

  connecting: 'З’єднання',
  lost: 'Немає зв’язку. Можна писати далі; повідомлення буде надіслано, щойно зв’язок відновиться.',
  outdated: 'Ця сторінка застаріла. Оновіть її, щоб продовжити; написане збережеться.',
  reload: 'Оновити сторінку',
}
