import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CardDraft,
  draftOf,
  emptyButton,
  emptyCard,
  faultsOf,
  isEmpty,
  tidy,
} from '../../console/features/offer/card-draft'
import { isTooMuch, noOffer, offerToSend } from '../../console/features/offer/offer-draft'
import { Offer } from '../../shared/offer'

const mug: CardDraft = {
  title: 'Cobalt mug',
  text: '0.3 l',
  image: 'https://shop.example/mug.jpg',
  buttons: [
    { label: 'See it', url: 'https://shop.example/mug' },
    { label: 'I take it', url: '' },
  ],
}
const sent = (...cards: CardDraft[]) => offerToSend({ ...noOffer, cards })

describe('a card', () => {
  test('goes as it was written; what was left open is nothing', () => {
    expect(sent(mug)).toEqual({
      cards: [
        {
          title: 'Cobalt mug',
          text: '0.3 l',
          image: 'https://shop.example/mug.jpg',
          buttons: [
            { label: 'See it', url: 'https://shop.example/mug' },
            { label: 'I take it', url: null },
          ],
        },
      ],
    })
    expect(sent({ ...emptyCard, title: ' White mug ', buttons: [emptyButton] })).toEqual({
      cards: [{ title: 'White mug', text: '', image: null, buttons: [] }],
    })
  })

  test('that came back is in the form as it was', () => {
    expect(sent(mug)?.cards?.map(draftOf)).toEqual([mug])
  })

  test('gets the https:// that an address lacks, and no other address is turned into one', () => {
    const mended = (image: string) => tidy({ ...mug, image }).image
    expect(
      ['shop.example/mug.jpg', ' www.shop.example ', 'căni.example?x=1', 'shop.example:8443/a'].map(mended),
    ).toEqual([
      'https://shop.example/mug.jpg',
      'https://www.shop.example',
      'https://căni.example?x=1',
      'https://shop.example:8443/a',
    ])
    for (const image of [
      'http://shop.example/mug.jpg',
      'javascript:alert(1)',
      'mailto:a@b.example',
      'data:text/html,x',
      'mug',
      '//shop.example',
    ]) {
      expect(mended(image)).toBe(image)
      expect([...faultsOf({ ...mug, image })], image).toEqual(['image'])
    }
  })

  test('leads where it says, whatever page it stands on', () => {
    expect(sent({ ...mug, image: 'https:shop.example/mug.jpg' })?.cards?.[0]?.image).toBe(
      'https://shop.example/mug.jpg',
    )
  })

  test('names each field that the shop would not take, by the place where it stands', () => {
    const buttons = [emptyButton, { label: ' ', url: 'shop.example' }, { label: 'See it', url: 'ftp://shop.example' }]
    expect([...faultsOf({ ...mug, title: ' ', buttons })]).toEqual(['title', 'buttons.1.label', 'buttons.2.url'])
    expect(sent(mug, { ...mug, title: '' })).toBeNull()
  })

  test('is empty only while nothing at all was written', () => {
    expect([emptyCard, { ...emptyCard, title: ' ', buttons: [emptyButton] }].map(isEmpty)).toEqual([true, true])
    expect(
      [
        { ...emptyCard, text: 'x' },
        { ...emptyCard, buttons: [{ label: '', url: 'x' }] },
      ].map(isEmpty),
    ).toEqual([false, false])
  })
})

test('quick replies go once each, and without the empty lines', () => {
  expect(offerToSend({ ...noOffer, choices: ['Blue', ' Blue ', '', 'White'] })).toEqual({ choices: ['Blue', 'White'] })
  expect(offerToSend({ ...noOffer, choices: ['', ' '] })).toEqual({})
})

test('more than one message takes is told, not cut off', () => {
  for (const offer of [
    { ...noOffer, cards: Array<CardDraft>(6).fill(mug) },
    { ...noOffer, choices: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] },
  ]) {
    expect([isTooMuch(offer), offerToSend(offer)]).toEqual([true, null])
  }
})

test('whatever is typed, what goes is what the contract takes', () => {
  const text = fc.oneof(fc.string(), fc.webUrl(), fc.domain(), fc.constant(''))
  const card = fc.record({
    title: text,
    text,
    image: text,
    buttons: fc.array(fc.record({ label: text, url: text }), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(card, { maxLength: 5 }), fc.option(fc.array(text, { maxLength: 6 })), (cards, choices) => {
      const offer = offerToSend({ cards, choices })
      const faults = cards.flatMap((each) => [...faultsOf(each)])
      if (offer) expect(Offer.parse(offer)).toEqual(offer)
      if (cards.length > 0) expect(faults.length > 0).toBe(offer === null)
    }),
  )
})
