/** One line of the field: the origin to save, or the reason why it is not valid. */
export type OriginLine =
  | { line: number; text: string; origin: string }
  | { line: number; text: string; fault: 'not-an-address' | 'not-web' | 'twice' }

/**
 * Reads each line that is not empty. Corrects a path, a trailing slash or a missing `https://` instead of refusing it.
 */
export function readOrigins(text: string): OriginLine[] {
  const seen = new Set<string>()
  return text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter(({ text }) => text !== '')
    .map(({ line, text }) => {
      const origin = originOf(text)
      if (!origin.startsWith('http')) return { line, text, fault: origin === '' ? 'not-an-address' : 'not-web' }
      if (seen.has(origin)) return { line, text, fault: 'twice' }
      seen.add(origin)
      return { line, text, origin }
    })
}

export function originsOf(lines: OriginLine[]): string[] {
  return lines.flatMap((line) => ('origin' in line ? [line.origin] : []))
}

/** Empty: not a valid address. */
export function originOf(text: string): string {
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
    // An e-mail address, or a password, which must not be stored in a list.
    if (url.username || url.password) return ''
    // Origins are compared literally: a wildcard would look right and match nothing.
    if (url.hostname.includes('*')) return ''
    const believable = url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[')
    if (!believable) return ''
    return /^https?:$/.test(url.protocol) ? url.origin : url.protocol
  } catch {
    return ''
  }
}
