import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('uk')

export const shell: Sentences['shell'] = {
  navigation: 'Головне меню',
  lists: { queue: 'Черга', mine: 'Мої', left: 'Повідомлення', all: 'Усі' },
  admin: { team: 'Команда', sites: 'Сайти', departments: 'Відділи', roster: 'Графік' },
  accepting: 'Приймаю розмови',
  acceptingOn: 'Приймаю',
  acceptingOff: 'Не приймаю',
  offShift: 'Поза зміною',
  account: 'Обліковий запис',
  me: 'Мій профіль',
  offline: 'Немає зв’язку. Те, що ви пишете, зберігається й буде надіслане, коли зв’язок відновиться.',
  reconnect: 'Спробувати зараз',
  reload: 'Оновити',
  waiting: (count) => plural(count, { one: '# чекає', few: '# чекають', many: '# чекають', other: '# чекає' }),
  unread: (count) =>
    plural(count, { one: '# непрочитана', few: '# непрочитані', many: '# непрочитаних', other: '# непрочитаної' }),
  messages: (count) =>
    plural(count, { one: '# повідомлення', few: '# повідомлення', many: '# повідомлень', other: '# повідомлення' }),
  late: (count) =>
    plural(count, { one: '# прострочене', few: '# прострочені', many: '# прострочених', other: '# простроченого' }),
}
