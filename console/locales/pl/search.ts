import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('pl')

export const search: Sentences['search'] = {
  title: 'Wyszukiwanie',
  label: 'Szukaj we wszystkich rozmowach',
  clear: 'Wyczyść wyszukiwanie',
  found: (count) => plural(count, { one: '# rozmowa', few: '# rozmowy', many: '# rozmów', other: '# rozmowy' }),
  foundMore: (count) =>
    plural(count, {
      one: 'Ostatnia rozmowa',
      few: 'Ostatnie # rozmowy',
      many: 'Ostatnie # rozmów',
      other: 'Ostatnie # rozmowy',
    }),
  more: 'Pokaż więcej',
  note: 'Notatka prywatna',
  none: 'Nic nie znaleziono',
  noneText: 'Żadna rozmowa nie zawiera wszystkich tych słów. Spróbuj podać ich mniej albo tylko początek ostatniego.',
}
