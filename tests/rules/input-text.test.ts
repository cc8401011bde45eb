import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agentRequests } from '../../shared/agent-protocol'
import { cleanEmail, isEmail } from '../../shared/email'
import { cleanName, isBlank } from '../../shared/input-text'
import { asciiDigits } from '../../shared/digits'
import { cleanPhone, isPhone, phoneHref } from '../../shared/phone'
import { CallBack, Phone } from '../../shared/events'
import { MessageText, Saying, saysSomething } from '../../shared/shopper-protocol'
import { BellLabel } from '../../shared/site'
import { Email, Name } from '../../shared/team'

const unseen = [
  '',
  ' ',
  '\u00a0',
  '\u200b',
  '\u200b\u200d\ufeff',
  '\u2060',
  '\u3164',
  '\u2800',
  '\u00ad',
  '\u202e\u202c',
  '\u034f',
  '\u{e0020}',
  '\ufe0f',
  '\n\t',
  '\u0007',
]

describe('what nobody can see', () => {
  test.each(unseen)('%j is empty: no message, no name, no comment', (text) => {
    expect(isBlank(text)).toBe(true)
    expect(MessageText.safeParse(text).success).toBe(false)
    expect(Name.safeParse(text).success).toBe(false)
    const said = Saying.safeParse({ text, attachments: [] })
    expect(said.success && saysSomething(said.data)).toBe(false)
  })

  test.each(unseen)('%j is no note to the next agent, and no label of a bell', (text) => {
    expect(agentRequests.transfer.input.shape.note.safeParse(text).success).toBe(false)
    expect(BellLabel.safeParse(text).success).toBe(false)
  })

  test.each(['.', '👍', '👨‍👩‍👧', '‮a', '0', 'می‌خواهم', '❤️'])('%j is something', (text) => {
    expect(isBlank(text)).toBe(false)
    expect(MessageText.parse(text)).toBe(text)
  })
})

describe('names', () => {
  test.each([
    ['  Ioana \n Pop ', 'Ioana Pop'],
    ['Io\u200bana', 'Ioana'],
    ['\u202eanaoI', 'anaoI'],
    ['Ioana\u0007', 'Ioana'],
    ['می‌خواهم', 'می‌خواهم'],
    ['S\u0326tefan', 'Ștefan'],
    ['', ''],
  ])('%j is kept as %j', (typed, kept) => {
    expect(cleanName(typed)).toBe(kept)
  })

  test('a name of 80 letters fits, whatever nobody sees around them', () => {
    expect(Name.parse(`\u200b${'a'.repeat(80)}   `)).toBe('a'.repeat(80))
    expect(Name.safeParse('a'.repeat(81)).success).toBe(false)
  })
})

describe('e-mail addresses', () => {
  test.each([
    ['ana@example.com', 'ana@example.com'],
    ['  Ana.Pop+shop@Example.COM ', 'ana.pop+shop@example.com'],
    ['\u200bana@example.com\ufeff', 'ana@example.com'],
    [' mailto:ana@example.com', 'ana@example.com'],
    ['info@магазин.укр', 'info@магазин.укр'],
    ['max@müller.de', 'max@müller.de'],
    ['tom&co@example.com', 'tom&co@example.com'],
    ["o'neill@example.ie", "o'neill@example.ie"],
    ['анна@магазин.укр', 'анна@магазин.укр'],
    ['max@xn--mller-kva.de', 'max@xn--mller-kva.de'],
    ['ana@пошта.example.com', 'ana@пошта.example.com'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(Email.parse(typed)).toBe(kept)
  })

  test.each([
    '',
    'ana',
    'ana@',
    '@example.com',
    'ana@example',
    'ana pop@example.com',
    'ana@exam ple.com',
    'a@b@example.com',
    '.ana@example.com',
    'ana..pop@example.com',
    'ana.@example.com',
    'ana@example..com',
    'ana@-example.com',
    'ana@127.0.0.1',
    'ana@[127.0.0.1]',
    'ana@example.com/x',
    'ana@example.com:25',
    'ana@example.com\r\nbcc: all@example.com',
    'ana@example.com\n.evil.example',
    'ana@example.c',
    '"a b"@example.com',
    'ana<script>@example.com',
    `${'a'.repeat(65)}@example.com`,
    `ana@${'a'.repeat(250)}.com`,
  ])('%j is refused', (typed) => {
    expect(Email.safeParse(typed).success).toBe(false)
  })

  test('what was kept once is kept again, to the letter', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => cleanEmail(cleanEmail(text)) === cleanEmail(text)))
    fc.assert(
      fc.property(fc.emailAddress(), (address) => isEmail(cleanEmail(address)) || /[^a-z0-9.@-]/i.test(address)),
    )
  })
})

describe('phone numbers', () => {
  test.each([
    ['+40 722 123 456', '+40 722 123 456', 'tel:+40722123456'],
    ['\u200e+40\u00a0722\u2011123\u2013456\u202c', '+40 722-123-456', 'tel:+40722123456'],
    ['tel:+40722123456', '+40722123456', 'tel:+40722123456'],
    ['(021) 312.45.67', '(021) 312.45.67', 'tel:0213124567'],
    ['+44 (0)20 7946 0958', '+44 (0)20 7946 0958', 'tel:+442079460958'],
    ['020 7946 0958 ext. 12', '020 7946 0958 ext. 12', 'tel:02079460958;ext=12'],
    ['020 7946 0958 x12', '020 7946 0958 ext. 12', 'tel:02079460958;ext=12'],
    ['+380 44 123-45-67, доб. 5', '+380 44 123-45-67 ext. 5', 'tel:+380441234567;ext=5'],
    ['٠٥٠ ١٢٣ ٤٥٦٧', '050 123 4567', 'tel:0501234567'],
    ['۰۹۱۲ ۳۴۵ ۶۷۸۹', '0912 345 6789', 'tel:09123456789'],
    ['＋８１ ３ １２３４ ５６７８', '+81 3 1234 5678', 'tel:+81312345678'],
    ['03−1234−5678', '03-1234-5678', 'tel:0312345678'],
  ])('%j is kept as %j and dialled as %s', (typed, kept, href) => {
    expect(Phone.parse(typed)).toBe(kept)
    expect(phoneHref(kept)).toBe(href)
    expect(CallBack.shape.phone.parse(cleanPhone(kept))).toBe(kept)
  })

  test.each([
    '',
    'call me',
    '123456',
    '12 34',
    '+',
    '1234567890123456',
    '+40 722 123 456 javascript:1',
    '07221234<b>',
    'ext. 12',
  ])('%j is refused', (typed) => {
    expect(isPhone(cleanPhone(typed))).toBe(false)
    expect(Phone.safeParse(typed).success).toBe(false)
  })

  test('the digits of every script are 0 to 9', () => {
    for (const zero of [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x17e0, 0xff10, 0x1d7ce, 0x1fbf0])
      expect(asciiDigits(Array.from({ length: 10 }, (_, value) => String.fromCodePoint(zero + value)).join(''))).toBe(
        '0123456789',
      )
  })
})
