/** What no form of ours would send; each as JSON can carry it. */
export const garbage: Record<string, unknown> = {
  nothing: undefined,
  null: null,
  'a number': 7,
  'a huge number': 1e308,
  'a negative number': -1,
  'a fraction': 0.5,
  'an empty text': '',
  'a text': 'x',
  'a long text': 'x'.repeat(40_000),
  'a text of control characters': '\u0000\u0001\u001b[31m',
  'half a character': '\ud800',
  true: true,
  'an empty list': [],
  'a list in a list in a list': JSON.parse('['.repeat(500) + ']'.repeat(500)) as unknown,
  'an empty object': {},
  'an object that would be a prototype': JSON.parse(
    '{"__proto__":{"role":"owner","isAdmin":true},"constructor":{"prototype":{"role":"owner"}}}',
  ) as unknown,
  'an object that would be a text': { toString: 'x', length: 3, trim: null },
}

/** The input as it should be, with one field after the other turned into garbage. */
export function spoilt(input: Record<string, unknown>): [what: string, input: unknown][] {
  return Object.keys(input).flatMap((field) =>
    Object.entries(garbage).map(([what, value]): [string, unknown] => [
      `${field}: ${what}`,
      { ...input, [field]: value },
    ]),
  )
}
