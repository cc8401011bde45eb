const [open, close] = ['\u2068', '\u2069']

/**
 * Marks a name, number or time in a sentence, so that its text direction changes nothing around it. `partsOf` reads the
 * marks.
 */
export const isolate = (value: string): string => open + value.replaceAll(open, '').replaceAll(close, '') + close

/** Splits a sentence into parts. Isolated parts go into a `<bdi>`. */
export function partsOf(sentence: string): { text: string; isolated: boolean }[] {
  return sentence
    .split(/\u2068([^\u2069]*)\u2069/)
    .flatMap((text, index) => (text ? [{ text, isolated: index % 2 === 1 }] : []))
}
