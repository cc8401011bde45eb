import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readableOn } from '../../widget/bell/contrast'

test("text on the site's colour has the contrast of WCAG AA, whichever colour the shop has chosen", () => {
  const channel = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(channel, channel, channel, (...rgb) => {
      const colour = `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`
      expect(contrast(colour, readableOn(colour))).toBeGreaterThanOrEqual(4.5)
    }),
    { numRuns: 2_000 },
  )
})

test('brass carries white, butter carries black', () => {
  expect(readableOn('#8a6116')).toBe('#fff')
  expect(readableOn('#FFD54A')).toBe('#000')
})

/** WCAG 2.2, written anew from its text. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const hex =
    colour.length === 4
      ? colour
          .slice(1)
          .split('')
          .map((digit) => digit + digit)
      : colour.slice(1).match(/../g)!
  const [r, g, b] = hex
    .map((pair) => Number.parseInt(pair, 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
