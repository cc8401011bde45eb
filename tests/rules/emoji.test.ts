import { expect, test } from 'vitest'
import { emoji, stepTo } from '../../shared/emoji/emoji'
import { languages } from '../../shared/site'

test.each(languages)('every emoji has a name of its own in %s, for whoever cannot see it (S26)', async (language) => {
  const file = (await import(`../../shared/emoji/names/${language}.ts`)) as typeof import('../../shared/emoji/names/en')
  const names = file.names.split('|')
  expect(names).toHaveLength(emoji.length)
  expect(new Set(names).size).toBe(emoji.length)
  for (const name of names) expect(name).toMatch(/^\p{L}.+$/u)
})

test('no emoji is there twice', () => {
  expect(new Set(emoji).size).toBe(emoji.length)
})

test('arrows lead along the rows and up and down, Home and End to the ends, and nothing beyond them', () => {
  const last = emoji.length - 1
  expect(
    ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => stepTo(key, 9, 8, 'left')),
  ).toEqual([10, 8, 17, 1, 0, last])
  expect(['ArrowRight', 'ArrowLeft'].map((key) => stepTo(key, 9, 8, 'right'))).toEqual([8, 10])
  expect([
    stepTo('ArrowLeft', 0, 8, 'left'),
    stepTo('ArrowUp', 3, 8, 'left'),
    stepTo('ArrowRight', last, 8, 'left'),
    stepTo('a', 3, 8, 'left'),
  ]).toEqual([0, 3, last, null])
})
