/**
 * Black or white, whichever is readable on `#rrggbb`: at least 4.5 to 1 for every colour (WCAG AA). One power replaces
 * the two parts of the standard's formula. Checked on all colours: it differs from the standard only where both are
 * readable.
 */
export function readableOn(colour: string): string {
  const all = parseInt(colour.slice(1), 16)
  const light = (part: number) => ((part & 255) / 255) ** 2.22
  return 0.2126 * light(all >> 16) + 0.7152 * light(all >> 8) + 0.0722 * light(all) > 0.1785 ? '#000' : '#fff'
}
