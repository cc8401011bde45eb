import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('ro')

export const search: Sentences['search'] = {
  title: 'Căutare',
  label: 'Căutați în toate conversațiile',
  clear: 'Ștergeți căutarea',
  found: (count) => plural(count, { one: '# conversație', few: '# conversații', other: '# de conversații' }),
  foundMore: (count) =>
    plural(count, { one: 'Ultima conversație', few: 'Ultimele # conversații', other: 'Ultimele # de conversații' }),
  more: 'Arătați mai multe',
  note: 'Notă privată',
  none: 'Niciun rezultat',
  noneText: 'Nicio conversație nu are toate aceste cuvinte. Încercați mai puține, sau doar începutul ultimului.',
}
