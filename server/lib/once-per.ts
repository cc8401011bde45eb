/** True for the first of a kind, and again after `ms`. Anybody may make up kinds: beyond `most` at a time, each further one is false. */
export function oncePer(ms: number, most = 1_000): (kind: string) => boolean {
  const seen = new Set<string>()
  return (kind) => {
    if (seen.has(kind) || seen.size >= most) return false
    seen.add(kind)
    setTimeout(() => seen.delete(kind), ms).unref()
    return true
  }
}
