import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('ro')

export const search: Sentences['search'] = {
  title: 'Căutare',
  label: 'Căutați în toate conversațiile',
  clear: 'Golește căutarea',
  found: (count) => plural(count, { one: '# conversație', few: '# conversații', other: '# de conversații' }),
  foundMore: (count) => plural(count, { one: 'Ultima conversație', few: 'Ultimele # conversații', other: 'Ultimele # de conversații' }),
  more: 'Arată mai multe',
  note: 'Notă privată',
  none: 'Nimic găsit',
  noneText: 'Nicio conversație nu are toate aceste cuvinte. Încercați mai puține, sau doar începutul ultimului.',
}
