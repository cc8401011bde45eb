import { expect, test } from 'vitest'
import { isolate, partsOf } from '../../shared/isolate'

test('a name of any script stands by itself in a sentence, and cannot reach out of it (S37)', () => {
  const name = 'דנה \u2069הפוך\u2068'
  expect(partsOf(`Now with ${isolate(name)}, by ${isolate('10:45')}`)).toEqual([
    { text: 'Now with ', isolated: false },
    { text: 'דנה הפוך', isolated: true },
    { text: ', by ', isolated: false },
    { text: '10:45', isolated: true },
  ])
  expect(partsOf('Nobody')).toEqual([{ text: 'Nobody', isolated: false }])
})
