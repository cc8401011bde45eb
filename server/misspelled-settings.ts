/** An environment variable that is set but never read, and the one that was probably meant. */
export type MisspelledSetting = { given: string; meant: string }

/**
 * Finds names that are nearly one of ours. A setting that is ignored without a warning looks like one that does not
 * work.
 */
export function findMisspelledSettings(given: string[], known: string[]): MisspelledSetting[] {
  return given
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const near = known
        .map((meant) => ({ given: name, meant, distance: distance(plain(name), plain(meant)) }))
        .filter(({ meant, distance }) => distance <= allowed(meant))
      const [best] = near.sort((one, other) => one.distance - other.distance)
      return best ? [{ given: best.given, meant: best.meant }] : []
    })
}

/** In a short name one letter makes another word: `HOST` and `POST`. */
const allowed = (name: string) => (name.length <= 4 ? 0 : name.length < 8 ? 1 : 2)

/** Ignores what people often get wrong: case, underscores and hyphens, the product's name as a prefix. */
const plain = (name: string) =>
  name
    .toUpperCase()
    .replace(/^COUNTERBELL_/, '')
    .replaceAll(/[^A-Z0-9]/g, '')

/** Edit distance: letters added, left out, changed or swapped with their neighbour. */
function distance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, index) => index)]
  for (let at = 1; at <= one.length; at++) {
    const row = [at]
    for (let to = 1; to <= other.length; to++) {
      const same = one[at - 1] === other[to - 1]
      const swapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]
      const ways = [
        rows[at - 1]![to]! + 1,
        row[to - 1]! + 1,
        rows[at - 1]![to - 1]! + Number(!same),
        ...(swapped ? [rows[at - 2]![to - 2]! + 1] : []),
      ]
      row.push(Math.min(...ways))
    }
    rows.push(row)
  }
  return rows[one.length]![other.length]!
}
