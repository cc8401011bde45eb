/**
 * What a browser or a page reports as a language, a time zone or a currency is data: one engine knows what another
 * refuses with a RangeError. Here alone it is tried; what this engine does not know becomes English, or UTC.
 */
export function knownTag(tag: string): string {
  return works(() => new Intl.DateTimeFormat(tag)) ? tag : 'en'
}

export function knownZone(zone: string): string {
  return zone && works(() => new Intl.DateTimeFormat('en', { timeZone: zone })) ? zone : 'UTC'
}

/** An amount in its currency; of a currency that is none, the amount with the word behind it. */
export function moneyIn(tag: string, currency: string | null | undefined): (amount: number) => string {
  const locale = knownTag(tag)
  if (currency && works(() => new Intl.NumberFormat(locale, { style: 'currency', currency }))) {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
    return (amount) => format.format(amount)
  }
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  return (amount) => [format.format(amount), currency].filter(Boolean).join(' ')
}

/** "Romanian" for `ro`; the code itself where it is no language. */
export function languageName(code: string, locale: string): string {
  const name = works(() => new Intl.DisplayNames(locale, { type: 'language' }).of(code))
    ? new Intl.DisplayNames(locale, { type: 'language' }).of(code)
    : null
  return name ?? code
}

/** Where this device says that it is. Some say `Etc/Unknown`, which no engine takes. */
export const ownZone = (): string => knownZone(Intl.DateTimeFormat().resolvedOptions().timeZone ?? '')

/** Every zone that this engine lists; older ones list none. */
export const listedZones = (): string[] => Intl.supportedValuesOf?.('timeZone') ?? []

/** As a reader counts letters; by code points in an engine that cannot. */
export function firstLetter(word: string): string {
  const letters =
    'Segmenter' in Intl ? Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment) : Array.from(word)
  return letters[0] ?? ''
}

function works(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}
