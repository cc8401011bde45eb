/**
 * A language, time zone or currency from a browser or page is untrusted: one engine knows what another refuses with a
 * RangeError. Only this file tries them; what this engine does not know becomes English or UTC.
 */
export function knownTag(tag: string): string {
  return works(() => new Intl.DateTimeFormat(tag)) ? tag : 'en'
}

export function knownZone(zone: string): string {
  return zone && works(() => new Intl.DateTimeFormat('en', { timeZone: zone })) ? zone : 'UTC'
}

/** Formats an amount in its currency. With an unknown currency: the amount, and the currency's text after it. */
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

/** This device's time zone. Some devices report `Etc/Unknown`, which no engine accepts. */
export const ownZone = (): string => knownZone(Intl.DateTimeFormat().resolvedOptions().timeZone ?? '')

/** All zones that this engine lists; older engines list none. */
export const listedZones = (): string[] => Intl.supportedValuesOf?.('timeZone') ?? []

/** The first letter as a reader counts; by code points in an engine without `Intl.Segmenter`. */
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
