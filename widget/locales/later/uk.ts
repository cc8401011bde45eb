import { words as files } from '../../../shared/file-words/uk'
import { words } from '../../more/words/uk'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Сьогодні',
  yesterday: 'Учора',
  you: 'Ви',
  joined: (name) => `${name} приєднується до розмови`,
  passedOn: 'Вашу розмову бере на себе інший працівник',
  callBack: (phone) => `Ви попросили передзвонити: ${phone}`,
  left: 'Залишено як повідомлення',
  allLeft: 'Поки що всі пішли; написане вами збережено як повідомлення',
  closed: 'Цю розмову завершено',
  ended: 'Ви завершили розмову',
  deleted: 'Повідомлення видалено',
  edited: 'Змінено',
  change: 'Змінити або видалити',
  goesOn: 'Розмова триває',
  marks: { sending: 'Надсилається', held: 'Буде надіслано, коли зʼявиться звʼязок', sent: 'Надіслано', seen: 'Переглянуто' },
  notSent: 'Не надіслано: магазин не прийняв це повідомлення.',
  editAgain: 'Виправити й надіслати знову',
  typing: (name) => (name ? `${name} пише` : 'Хтось пише'),
  toNewest: 'До найновішого повідомлення',

  place: (position, wait) => (position === 1 ? `Ви наступні, ${wait}` : `Ваше місце в черзі: ${position}, ${wait}`),
  promise: (by) => `Ви отримаєте відповідь ${by}.`,
  leaveInstead: 'Краще залишити повідомлення',
  noPromise: 'Ми отримали ваше повідомлення і відповімо на нього.',
  whereAnswered: 'Вона зʼявиться тут, у цьому чаті, у цьому браузері.',
  notHere: 'Чат не налаштовано для цієї сторінки, тож звідси нічого не можна надіслати.',

  name: 'Імʼя',
  email: 'Е-пошта',
  optional: (field: string) => `${field} (необов’язково)`,
  department: 'Про що йдеться?',
  choose: 'Виберіть',
  needName: 'Будь ласка, вкажіть своє імʼя.',
  needEmail: 'Будь ласка, вкажіть адресу е-пошти, наприклад ana@example.com.',
  needDepartment: 'Будь ласка, виберіть один варіант.',
  pages: words,
  files,
}
