const elsewhere = 'UTC'
/** To ask about one costs as much as all else that is asked of a shopper who connects; and there are some 600, however many ways to write them. */
const known = new Map<string, string | null>()
const mostKnown = 1_000

/** As every engine knows them: by their region and place. `CST` and the like are known to some, and are an error in others. */
const regions =
  /^(UTC|(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific)\/[A-Z][\w+/-]*)$/

/** The zone's name as every engine knows it; UTC for what none does. */
export const canonicalTimeZone = (name: string): string => findTimeZone(name) ?? elsewhere

/** Null: no such zone, or one that has no name which every engine knows. */
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
