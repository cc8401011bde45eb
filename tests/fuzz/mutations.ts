import fc from 'fast-check'
import { garbage } from '../doors/garbage'

type Change = (value: unknown, odd: unknown) => unknown

const changes: Change[] = [
  (_value, odd) => odd,
  (value) => [value, value],
  (value) => JSON.stringify(value),
  (value, odd) => (isTree(value) ? { ...value, unknown: odd } : odd),
  (value) => (typeof value === 'number' ? -value - 0.5 : null),
  (value, odd) => (typeof value === 'string' ? `${value}${JSON.stringify(odd)?.slice(0, 100)}` : odd),
  // What is left out altogether.
  () => undefined,
]

/** A valid value with one place in it, however deep, made something that no form of ours would send. */
export const spoilt = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      values,
      fc.array(fc.noBias(fc.nat(999)), { maxLength: 4 }),
      fc.constantFrom(...changes),
      fc.constantFrom(...Object.values(garbage)),
    )
    .map(([value, way, change, odd]) => changedAt(value, way, (place) => change(place, odd)))

function changedAt(value: unknown, [step, ...way]: number[], change: (value: unknown) => unknown): unknown {
  const places = isTree(value) ? Object.keys(value) : []
  if (step === undefined || places.length === 0) return change(value)
  const place = places[step % places.length]!
  const within = changedAt((value as Record<string, unknown>)[place], way, change)
  return Array.isArray(value) ? value.with(Number(place), within) : { ...(value as object), [place]: within }
}

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null

const odds = [
  '\0',
  '\r\n',
  '\r\n\r\n',
  '"',
  '\\',
  '[',
  '{',
  '}',
  ']',
  ',',
  ':',
  '%',
  '%00',
  '..',
  '0',
  '-',
  '9'.repeat(30),
  '__proto__',
  'x'.repeat(5_000),
  '\xff\xfe',
  '\xed\xa0\x80',
  'HTTP/1.1',
  'chunked',
]

type Edit = { at: number; of: number; odd: string; how: 'cut' | 'drop' | 'twice' | 'flip' | 'insert' | 'replace' }
const edits: fc.Arbitrary<Edit[]> = fc.array(
  // Anywhere: numbers of fast-check's own choosing would be near the ends.
  fc.record({
    at: fc.noBias(fc.nat(9_999)),
    of: fc.nat(40),
    odd: fc.constantFrom(...odds),
    how: fc.constantFrom('cut', 'drop', 'twice', 'flip', 'insert', 'replace'),
  }),
  { minLength: 1, maxLength: 3 },
)

/** The bytes (as Latin-1 text) with a few of them lost, doubled, flipped or replaced. */
export const garbled = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(texts, edits).map(([text, all]) => all.reduce(edited, text))

function edited(text: string, { at, of, odd, how }: Edit): string {
  const from = Math.floor((at / 10_000) * text.length)
  const [before, part, after] = [text.slice(0, from), text.slice(from, from + of), text.slice(from + of)]
  switch (how) {
    case 'cut':
      return before
    case 'drop':
      return before + after
    case 'twice':
      return before + part + part + after
    case 'flip':
      return before + String.fromCharCode((text.charCodeAt(from) || 0) ^ (1 << (of % 8))) + text.slice(from + 1)
    case 'insert':
      return before + odd + part + after
    case 'replace':
      return before + odd + after
  }
}
