import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('uk')

export const me: Sentences['me'] = {
  title: 'Мій профіль',
  intro: 'Як вас бачать покупці й команда та якою мовою говорить консоль.',
  picture: 'Фото',
  choosePicture: 'Вибрати фото',
  pictureHint: 'Його буде обрізано до квадрата й зменшено на вашому пристрої.',
  pictureRefused: 'Цей файл не вдалося прочитати як зображення.',
  name: 'Ім’я',
  shownName: 'Ім’я, яке бачать покупці',
  shownNameHint: 'Залиште порожнім, щоб показувати повне ім’я.',
  email: 'Електронна пошта',
  language: 'Мова консолі',
  languageOwn: 'Як у браузері',
  passwordTitle: 'Пароль',
  passwordText: 'Після зміни ви вийдете на всіх інших пристроях.',
  current: 'Теперішній пароль',
  next: 'Новий пароль',
  change: 'Змінити пароль',
  changed: 'Пароль змінено',
  wrongCurrent: 'Теперішній пароль неправильний.',
  alertsTitle: 'Сповіщення',
  alertsText: 'Лише на цьому пристрої.',
  sound: 'Дзвонити, коли пише покупець',
  notifications: 'Показувати сповіщення, коли консоль у тлі',
  notificationsBlocked: 'Браузер блокує сповіщення цієї сторінки. Дозвольте їх у його налаштуваннях.',
  notifyMessage: (name) => `Нове повідомлення: ${name}`,
  notifyGiven: (name) => `Нова розмова: ${name}`,
  tooShort: (least) =>
    plural(least, {
      one: 'Потрібен щонайменше # символ.',
      few: 'Потрібно щонайменше # символи.',
      many: 'Потрібно щонайменше # символів.',
      other: 'Потрібно щонайменше # символу.',
    }),
}
