import { words as files } from '../../../shared/file-words/uk'
import { words } from '../../features/more/words/uk'
import type { LaterSentences } from './en'

/** `до` needs the genitive, which `Intl` does not give for weekdays. */
const untilWeekday = ['понеділка', 'вівторка', 'середи', 'четверга', 'п’ятниці', 'суботи', 'неділі']

export const laterSentences: LaterSentences = {
  today: 'Сьогодні',
  yesterday: 'Учора',
  you: 'Ви',
  joined: (name) => `${name} приєднується до розмови`,
  passedOn: 'Розмову бере на себе хтось інший із команди',
  callBack: (phone) => `Ви попросили передзвонити: ${phone}`,
  called: 'Ми вам зателефонували',
  callWithdrawn: 'Прохання про дзвінок скасовано',
  left: 'Надіслано як повідомлення',
  allLeft: 'Наразі всі вже пішли. Ми отримали ваше повідомлення',
  closed: 'Цю розмову завершено',
  ended: 'Ви завершили розмову',
  deleted: 'Повідомлення видалено',
  edited: 'Змінено',
  change: 'Змінити або видалити',
  writeAgain: 'Напишіть нижче, щоб почати нову.',
  goesOn: 'Розмова триває',
  marks: {
    sending: 'Надсилається',
    held: 'Буде надіслано, коли з’явиться зв’язок',
    sent: 'Надіслано',
    seen: 'Переглянуто',
  },
  notSent: 'Не надіслано: магазин не прийняв це повідомлення.',
  editAgain: 'Виправити й надіслати знову',
  typing: (name) => (name ? `${name} пише` : 'Хтось пише'),
  toNewest: 'Найновіше повідомлення',

  place: (position, wait) => (position === 1 ? `Ви наступні, ${wait}` : `Ваше місце в черзі: ${position}, ${wait}`),
  leaveTitle: 'Залиште повідомлення',
  leaveText: (by) =>
    by
      ? `Зараз тут нікого немає. Напишіть нам, і відповідь з’явиться тут, у цьому чаті, у цьому браузері, ${by}.`
      : 'Зараз тут нікого немає. Напишіть нам, і відповідь з’явиться тут, у цьому чаті, у цьому браузері.',
  by: ({ day, weekday, date, time }) =>
    ({
      today: `сьогодні до ${time}`,
      tomorrow: `завтра до ${time}`,
      'this week': `до ${untilWeekday[weekday - 1]}, ${time}`,
      later: `до ${date}, ${time}`,
    })[day],
  promise: (by) => `Ви отримаєте відповідь ${by}.`,
  leaveInstead: 'Залишити повідомлення',
  noPromise: 'Ми отримали ваше повідомлення і відповімо на нього.',
  whereAnswered: 'Вона з’явиться тут, у цьому чаті, у цьому браузері.',
  notHere: 'Чат не налаштовано для цієї сторінки, тож звідси нічого не можна надіслати.',

  needMessage: 'Будь ласка, напишіть повідомлення.',
  name: 'Ім’я',
  email: 'Електронна пошта',
  optional: (field: string) => `${field} (необов’язково)`,
  department: 'Про що йдеться?',
  choose: 'Виберіть',
  needName: 'Будь ласка, вкажіть своє ім’я.',
  needEmail: 'Будь ласка, вкажіть електронну адресу, наприклад ana@example.com.',
  needDepartment: 'Будь ласка, виберіть один варіант.',
  pages: words,
  files,
}
