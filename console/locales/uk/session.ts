import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('uk')

export const session: Sentences['session'] = {
  signIn: 'Увійти',
  signInTitle: 'Вхід до вашого прилавка',
  signOut: 'Вийти',
  email: 'Ел. пошта',
  password: 'Пароль',
  name: 'Ваше ім’я',
  nameHint: 'Покупці бачать його поруч із вашими відповідями.',
  passwordHint: (least) =>
    plural(least, { one: 'Щонайменше # символ.', few: 'Щонайменше # символи.', many: 'Щонайменше # символів.', other: 'Щонайменше # символу.' }),
  wrong: 'Ця адреса й цей пароль не підходять одне до одного.',
  ended: 'Сеанс завершився. Увійдіть, щоб продовжити; те, що ви писали, збережено.',
  forgotten: 'Забули пароль? Адміністратор може надіслати вам нове посилання.',
  setUpTitle: 'Відкрийте свій прилавок',
  setUpText: 'Ви тут перші. Цей обліковий запис належатиме власникові.',
  setUpAction: 'Створити власника',
  joinTitle: 'Приєднайтеся до команди',
  joinTitleNamed: (name) => `Вітаємо, ${name}`,
  joinText: (email) => `Вас запрошено з адресою ${email}. Оберіть пароль, щоб почати.`,
  joinTextPlain: 'Оберіть пароль, щоб почати.',
  joinAction: 'Приєднатися',
  linkUsedTitle: 'Це посилання більше не діє',
  linkUsedText: 'Його вже використано або воно застаріло. Попросіть в адміністратора нове або увійдіть, якщо маєте пароль.',
  toSignIn: 'До входу',
}
