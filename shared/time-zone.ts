const elsewhere = 'UTC'
/** Cached: a look-up costs as much as all other checks of a connecting shopper. There are about 600 zones. */
const known = new Map<string, string | null>()
const mostKnown = 1_000

/** Names that every engine knows: region and place. Some engines refuse abbreviations such as `CST`. */
const regions =
  /^(UTC|(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific)\/[A-Z][\w+/-]*)$/

/** The zone's name that every engine knows; UTC if there is none. */
export const canonicalTimeZone = (name: string): string => findTimeZone(name) ?? elsewhere

/** Null: there is no such zone, or no name of it that every engine knows. */
export function findTimeZone(name: string): string | null {
  const before = known.get(name)
  if (before !== undefined) return before
  const found = look(name)
  if (known.size < mostKnown) known.set(name, found)
  return found
}

function look(name: string): string | null {
  try {
    const resolved = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
    return [name, resolved].find((each) => regions.test(each)) ?? null
  } catch {
    return null
  }
}
