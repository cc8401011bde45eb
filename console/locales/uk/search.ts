import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('uk')

export const search: Sentences['search'] = {
  title: 'Пошук',
  label: 'Шукати в усіх розмовах',
  clear: 'Очистити пошук',
  found: (count) => plural(count, { one: '# розмова', few: '# розмови', many: '# розмов', other: '# розмови' }),
  foundMore: (count) =>
    plural(count, {
      one: 'Остання # розмова',
      few: 'Останні # розмови',
      many: 'Останні # розмов',
      other: 'Останні # розмови',
    }),
  more: 'Показати ще',
  note: 'Приватна нотатка',
  none: 'Нічого не знайдено',
  noneText: 'Жодна розмова не містить усіх цих слів. Спробуйте менше слів або лише початок останнього.',
}
