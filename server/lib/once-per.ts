/**
 * True for the first call of a kind, and again after `ms`. Clients can invent kinds: beyond `most` at a time, new kinds
 * get false.
 */
export function oncePer(ms: number, most = 1_000): (kind: string) => boolean {
  const seen = new Set<string>()
  return (kind) => {
    if (seen.has(kind) || seen.size >= most) return false
    seen.add(kind)
    setTimeout(() => seen.delete(kind), ms).unref()
    return true
  }
}
