import { expect, test } from 'vitest'
import { asCard, emptyCard, faultsOf, isEmpty, isWhole, tidy } from '../../console/features/offer/card-draft'

const mug = { ...emptyCard, title: 'Mug' }
const button = (url: string) => ({ ...mug, buttons: [{ label: 'See it', url }] })

test.each([
  ['shop.example', 'https://shop.example'],
  [' shop.example/mug?colour=blue ', 'https://shop.example/mug?colour=blue'],
  ['магазин.укр/чашка', 'https://магазин.укр/чашка'],
  ['https://shop.example/', 'https://shop.example/'],
  ['', null],
])('a link written as %j leads to %j', (written, url) => {
  expect(asCard(button(written)).buttons[0]!.url).toBe(url)
  expect(isWhole(button(written))).toBe(true)
})

test.each(['javascript:alert(1)', '/mug', 'mug', 'http://shop.example/'])(
  '%j is no link that a card takes',
  (written) => {
    expect([...faultsOf(button(written))]).toEqual(['buttons.0.url'])
  },
)

test.each([
  ['shop.example/mug.jpg', 'https://shop.example/mug.jpg', []],
  ['mug.jpg', 'mug.jpg', ['image']],
  ['www.shop.example', 'https://www.shop.example', []],
])('a picture written as %j is %j', (image, told, faults) => {
  expect(asCard({ ...mug, image }).image).toBe(told)
  expect([...faultsOf({ ...mug, image })]).toEqual(faults)
})

test('a button on which nothing was written is neither wrong nor sent', () => {
  const draft = {
    ...mug,
    buttons: [
      { label: '', url: ' ' },
      { label: 'Yes', url: '' },
    ],
  }
  expect(isWhole(draft)).toBe(true)
  expect(tidy(draft).buttons).toEqual([{ label: 'Yes', url: '' }])
  expect([isEmpty(draft), isEmpty({ ...emptyCard, buttons: [{ label: '', url: '' }] })]).toEqual([false, true])
})
