import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findLinks } from '../../shared/links'

const links = (text: string) => findLinks(text).flatMap(({ href }) => href ?? [])

test('a web address in a message can be followed, without the full stop that ends the sentence', () => {
  expect(findLinks('See https://shop.example/mugs?c=1#top. Thanks')).toEqual([
    { text: 'See ', href: null, host: null },
    { text: 'https://shop.example/mugs?c=1#top', href: 'https://shop.example/mugs?c=1#top', host: null },
    { text: '. Thanks', href: null, host: null },
  ])
})

test('brackets belong to the address only where they are its own', () => {
  expect(links('(see https://a.example/b_(c))')).toEqual(['https://a.example/b_(c)'])
  expect(links('(https://a.example/b)')).toEqual(['https://a.example/b'])
  expect(links('„https://a.example/b”, http://b.example!')).toEqual(['https://a.example/b', 'http://b.example'])
})

test.each([
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'jav\tascript:alert(1)',
  'file:///etc/passwd',
  '//evil.example',
  'https://',
  'tel:',
  'The hotel:great, the motel:not',
  'mailto:.',
  'http://[',
])('%s stays text', (text) => {
  expect(links(text)).toEqual([])
})

test('markup around an address does not come into it', () => {
  expect(links('<a href="https://a.example/">x</a>')).toEqual(['https://a.example/'])
})

test('mail and telephone can be followed too', () => {
  expect(links('mailto:ana@atelier-lut.example, or tel:+40 21 123')).toEqual([
    'mailto:ana@atelier-lut.example',
    'tel:+40',
  ])
})

test.each([
  ['https://shop.example/mugs', null],
  ['HTTPS://Shop.Example/mugs', null],
  ['https://shop.example:8443/mugs', null],
  ['https://аррӏе.com/', 'xn--80ak6aa92e.com'],
  ['https://shop.example@evil.example/', 'evil.example'],
  ['https://shop.example:443@evil.example/', 'evil.example'],
  ['https://evil.example#@shop.example', null],
  ['mailto:ana@shop.example', null],
])('%s says where it leads (%s)', (text, host) => {
  expect(findLinks(text).map((part) => part.host)).toEqual([host])
})

test('what turns the reading direction or is not seen is no part of an address', () => {
  expect(links('https://a.example/\u202egnp.exe https://b.\u200bexample')).toEqual(['https://a.example/', 'https://b'])
})

test('whatever is written, no letter of it is lost, and only http, mail and telephone can be followed', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('https://', 'http://a.b/', '(', ')', ' ', '.', 'javascript:', '"', '\n'),
  )
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join('')
      const parts = findLinks(text)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      for (const { href } of parts) if (href !== null) expect(new URL(href).protocol).toMatch(/^(https?|mailto|tel):$/)
    }),
  )
})

test('four thousand brackets do not hold up the page', () => {
  const began = process.cpuUsage()
  findLinks(`https://a.example/${'('.repeat(2_000)}${')'.repeat(2_000)}${'.'.repeat(4_000)}`)
  // Microseconds of our own: a busy machine takes its time.
  expect(process.cpuUsage(began).user).toBeLessThan(200_000)
})

test.each([
  ['هل هذا https://shop.example/كوب؟', 'https://shop.example/كوب'],
  ['https://shop.example/كوب، شكرا', 'https://shop.example/كوب'],
  ['见https://shop.example/mug。谢谢', 'https://shop.example/mug'],
  ['（https://shop.example/mug）很好', 'https://shop.example/mug'],
  ['「https://shop.example/mug」', 'https://shop.example/mug'],
  ['“https://shop.example/mug”', 'https://shop.example/mug'],
  ['«https://shop.example/mug»', 'https://shop.example/mug'],
  ['„https://shop.example/mug“', 'https://shop.example/mug'],
  ['**https://shop.example/mug**', 'https://shop.example/mug'],
  ['|https://shop.example/mug|', 'https://shop.example/mug'],
  ['[mug](https://shop.example/mug).', 'https://shop.example/mug'],
  ['https://shop.example/mug।', 'https://shop.example/mug'],
  ['https://shop.example/mug😀', 'https://shop.example/mug'],
  ['https://shop.example/mug❤️!', 'https://shop.example/mug'],
  ['https://en.wikipedia.example/wiki/Mug_(c)', 'https://en.wikipedia.example/wiki/Mug_(c)'],
  ['https://shop.example/a[1]', 'https://shop.example/a[1]'],
  ['https://shop.example/mugs/', 'https://shop.example/mugs/'],
  ['https://shop.example/?q=', 'https://shop.example/?q='],
  ['https://shop.example/Mug_', 'https://shop.example/Mug_'],
])('in %s the address is %s', (text, address) => {
  expect(links(text)).toEqual([address])
})

test.each([
  ['https://аррӏе.com//xn--80ak6aa92e.com/', 'xn--80ak6aa92e.com'],
  ['https://sh%6Fp.example/', 'shop.example'],
  ['https://0x7f.1/', '127.0.0.1'],
  ['https:///evil.example/', 'evil.example'],
  ['https://shop.example\\@evil.example/', null],
  ['https://shop.example./mug', null],
])('where %s leads is read as a browser reads it (%s)', (text, host) => {
  expect(findLinks(text).map((part) => part.host)).toEqual([host])
})
