import { Refused } from '../refused'

type Enter = () => void

/**
 * `places` hashes at once. Of those that wait, the trusted go first: whoever floods us with guesses must not keep a known
 * browser waiting. Each kind waits in a line of at most `most`; beyond it one is told at once to try later.
 */
export function createHashQueue(places: number, most: number): <T>(isTrusted: boolean, hash: () => Promise<T>) => Promise<T> {
  let free = places
  const [trusted, others]: [Enter[], Enter[]] = [[], []]
  return async (isTrusted, hash) => {
    const line = isTrusted ? trusted : others
    if (free > 0) free--
    else if (line.length >= most) throw new Refused('limited', { retryAfter: 5 })
    else await new Promise<void>((enter) => line.push(enter))
    try {
      return await hash()
    } finally {
      const next = trusted.shift() ?? others.shift()
      if (next) next()
      else free++
    }
  }
}
