const [open, close] = ['\u2068', '\u2069']

/** A name, a number or a time for the middle of a sentence: its direction changes nothing around it. Drawn by `partsOf`. */
export const isolate = (value: string): string => open + value.replaceAll(open, '').replaceAll(close, '') + close

/** A sentence with such values in it, in its parts: those that are isolated stand in a `<bdi>`. */
export function partsOf(sentence: string): { text: string; isolated: boolean }[] {
  return sentence
    .split(/\u2068([^\u2069]*)\u2069/)
    .flatMap((text, index) => (text ? [{ text, isolated: index % 2 === 1 }] : []))
}
