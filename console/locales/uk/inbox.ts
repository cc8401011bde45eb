import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('uk')

export const inbox: Sentences['inbox'] = {
  titles: { queue: 'Черга', mine: 'Мої розмови', left: 'Офлайн-повідомлення', all: 'Усі розмови' },
  take: 'Взяти',
  takeNext: 'Взяти наступну',
  visitorNamed: (tail) => `Відвідувач ${tail}`,
  waiting: (span) => `чекає ${span}`,
  owedBy: (moment) => `відповідь до ${moment}`,
  owedNoDate: 'без відповіді',
  late: (span) => `прострочено: ${span}`,
  answered: 'є відповідь',
  unread: 'Непрочитане',
  you: 'Ви:',
  team: 'Команда:',
  timeLeft: (clock) => `залишилося ${clock}`,
  noText: 'Ще немає повідомлень',
  callBack: (phone) => `Просить передзвонити: ${phone}`,
  closed: 'закрита',
  deleted: 'повідомлення видалено',
  rated: { bad: 'оцінка: погано', okay: 'оцінка: нормально', good: 'оцінка: добре' },
  withAgent: (name) => `веде ${name}`,
  withYou: 'у вас',
  held: (count) => plural(count, { one: '# нова', few: '# нові', many: '# нових', other: '# нової' }),
  empty: {
    queue: {
      title: 'Ніхто не чекає',
      text: 'Тут з’являються покупці, які просять допомоги; першим – той, хто чекає найдовше.',
    },
    mine: { title: 'Розмов ще немає', text: 'Тут з’являються розмови, які ви взяли або отримали.' },
    left: {
      title: 'Офлайн-повідомлень немає',
      text: 'Повідомлення, написані, коли нікого немає, чекають тут на відповідь.',
    },
    all: { title: 'Розмов ще немає', text: 'Коли чат буде в магазині, тут з’являться всі розмови.' },
  },
  startAccepting: 'Почати приймати',
  toQueue: 'Переглянути чергу',
  choose: 'Виберіть розмову',
  chooseText: 'Виберіть її зі списку, щоб прочитати й відповісти.',
}
