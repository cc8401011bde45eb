import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('uk')

export const session: Sentences['session'] = {
  signIn: 'Увійти',
  signInTitle: 'Вхід до Counterbell',
  signOut: 'Вийти',
  email: 'Електронна пошта',
  password: 'Пароль',
  name: 'Ваше ім’я',
  nameHint: 'Покупці бачать його поруч із вашими відповідями.',
  passwordHint: (least) =>
    plural(least, {
      one: 'Щонайменше # символ.',
      few: 'Щонайменше # символи.',
      many: 'Щонайменше # символів.',
      other: 'Щонайменше # символу.',
    }),
  wrong: 'Неправильна електронна пошта або пароль.',
  ended: 'Сеанс завершився. Увійдіть, щоб продовжити; те, що ви писали, збережено.',
  forgotten: 'Забули пароль? Адміністратор може надіслати вам нове посилання.',
  setUpTitle: 'Налаштуйте Counterbell',
  setUpText: 'Ви тут перші. Цей обліковий запис належатиме власникові.',
  setUpAction: 'Створити обліковий запис',
  joinTitle: 'Приєднайтеся до команди',
  joinTitleNamed: (name) => `Вітаємо, ${name}`,
  joinText: (email) => `Запрошення для ${email}. Виберіть пароль, щоб почати.`,
  joinTextPlain: 'Виберіть пароль, щоб почати.',
  joinAction: 'Приєднатися',
  linkUsedTitle: 'Це посилання більше не діє',
  linkUsedText:
    'Його вже використано або воно застаріло. Попросіть в адміністратора нове або увійдіть, якщо маєте пароль.',
  toSignIn: 'До входу',
}
