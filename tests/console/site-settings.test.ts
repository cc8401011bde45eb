import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, textOn } from '../../console/features/sites/contrast'
import { originsOf, readOrigins } from '../../console/features/sites/origins'
import { draftOf, readDraft } from '../../console/features/sites/site-form'
import { snippet } from '../../console/features/sites/snippet'
import { defaultColour, Origin } from '../../shared/site'

describe('allowed addresses, one a line', () => {
  test('a slash, a path, capitals or a missing https:// are mended', () => {
    const lines = readOrigins(
      'https://shop.example/\n\n  Shop.Example/cart?x=1  \nhttp://localhost:8080\nhttps://www.shop.example',
    )
    expect(originsOf(lines)).toEqual(['https://shop.example', 'http://localhost:8080', 'https://www.shop.example'])
    expect(lines.filter((line) => 'fault' in line)).toEqual([
      { line: 3, text: 'Shop.Example/cart?x=1', fault: 'twice' },
    ])
  })

  test('what is no address of a shop is told with its line', () => {
    const faults = readOrigins('my shop\nftp://shop.example\nshop\njavascript:alert(1)\n*.shop.example').map((line) =>
      'fault' in line ? [line.line, line.fault] : line.origin,
    )
    expect(faults).toEqual([
      [1, 'not-an-address'],
      [2, 'not-web'],
      [3, 'not-an-address'],
      [4, 'not-an-address'],
      [5, 'not-an-address'],
    ])
  })

  test('whatever is typed, only what the server takes as an origin is let through', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (text) => {
        for (const origin of originsOf(readOrigins(text))) expect(Origin.safeParse(origin).success).toBe(true)
      }),
    )
  })
})

test('on every colour the text keeps a contrast of at least 4.5', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const colour = `#${number.toString(16).padStart(6, '0')}`
      const { text, ratio } = textOn(colour)
      expect(ratio).toBeGreaterThanOrEqual(4.5)
      expect(ratio).toBeCloseTo(contrast(text, colour))
    }),
  )
})

test('contrast is that of the published examples: black on white 21, #767676 on white just 4.5', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

describe('the tag', () => {
  test('is the one line of the README, with the colour only when it is not the usual one', () => {
    expect(snippet('https://chat.shop.example/', { key: 'KEY', colour: defaultColour })).toBe(
      '<script async src="https://chat.shop.example/widget.js" data-site="KEY"></script>',
    )
    expect(snippet('https://chat.shop.example', { key: 'KEY', colour: '#2f6f4f' })).toBe(
      '<script async src="https://chat.shop.example/widget.js" data-site="KEY" data-colour="#2f6f4f"></script>',
    )
  })
})

describe('the form of a site', () => {
  const filled = { ...draftOf(null), name: ' Ceramica ', origins: 'ceramica.example' }

  test('a new one needs only a name and an address', () => {
    expect(readDraft(filled)).toMatchObject({
      faults: null,
      settings: {
        name: 'Ceramica',
        allowedOrigins: ['https://ceramica.example'],
        colour: defaultColour,
        usesRoster: false,
        answerWithin: 120,
      },
    })
  })

  test('every field that cannot be saved is named', () => {
    const { faults } = readDraft({
      ...filled,
      name: ' ',
      origins: 'no address',
      colour: 'red',
      languages: [],
      answerWithin: '4',
      noAnswerAfter: '',
    })
    expect([...(faults ?? [])].toSorted()).toEqual([
      'answerWithin',
      'colour',
      'languages',
      'name',
      'noAnswerAfter',
      'origins',
    ])
  })
})

test('what the console leaves open is not on the tag, and no name breaks out of it (T15)', () => {
  const site = { key: 'key', colour: defaultColour, bottom: 0, side: null, label: null, name: 'Ana & "Sons" <b>' }
  expect(snippet('https://chat.example', site)).toBe(
    '<script async src="https://chat.example/widget.js" data-site="key" data-name="Ana &amp; &quot;Sons&quot; &lt;b&gt;" data-bottom="0"></script>',
  )
})

test('an empty offset or label is left open; one that is no distance is named', () => {
  const filled = { ...draftOf(null), name: 'Ceramica', origins: 'ceramica.example' }
  expect(readDraft(filled).settings).toMatchObject({ bottom: null, side: null, label: null })
  expect(readDraft({ ...filled, bottom: '90', side: ' 0 ', label: ' Questions? ' }).settings).toMatchObject({
    bottom: 90,
    side: 0,
    label: 'Questions?',
  })
  expect([...(readDraft({ ...filled, bottom: '-1', side: '1.5' }).faults ?? [])].toSorted()).toEqual(['bottom', 'side'])
})

test('a bell on the left goes on the tag, so that the bell is in its place at once; the default says nothing', () => {
  const site = { key: 'key', colour: defaultColour }
  expect(snippet('https://chat.example', { ...site, position: 'left' })).toContain(' data-position="left">')
  expect(snippet('https://chat.example', { ...site, position: 'right' })).not.toContain('data-position')
})
