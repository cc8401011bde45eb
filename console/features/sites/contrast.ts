const white = '#ffffff'
const black = '#000000'

/** WCAG 2.2: the contrast ratio of two colours such as `#8a6116`, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/**
 * The text colour that reads better on that colour. White or pure black: one of them always reaches AA (4.5), which an
 * off-black would not.
 */
export function textOn(colour: string): { text: string; name: 'white' | 'dark'; ratio: number } {
  const onWhite = contrast(colour, white)
  const onBlack = contrast(colour, black)
  return onWhite >= onBlack
    ? { text: white, name: 'white', ratio: onWhite }
    : { text: black, name: 'dark', ratio: onBlack }
}

/** AA for the shape of a control: 3:1 against the white page behind it. */
export function standsOutOnWhite(colour: string): boolean {
  return contrast(colour, white) >= 3
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
