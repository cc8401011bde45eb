import { pluralIn } from '../plural'

const plural = pluralIn('en')

export const search = {
  title: 'Search',
  label: 'Search all conversations',
  clear: 'Clear the search',
  found: (count: number) => plural(count, { one: '# conversation', other: '# conversations' }),
  foundMore: (count: number) => plural(count, { one: 'The latest conversation', other: 'The latest # conversations' }),
  more: 'Show more',
  note: 'Private note',
  none: 'Nothing found',
  noneText: 'No conversation contains all of these words. Try fewer words, or only the beginning of the last one.',
}
