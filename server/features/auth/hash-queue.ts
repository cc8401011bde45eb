import { Refused } from '../../refusal-error'

type Enter = () => void

/**
 * Runs at most `limit` hashes at once. Trusted requests go first: a flood of guesses must not delay a known browser. At
 * most `most` of each kind wait; further ones are refused as `limited`.
 */
export function createHashQueue(
  limit: number,
  most: number,
): <T>(isTrusted: boolean, hash: () => Promise<T>) => Promise<T> {
  let free = limit
  const [trusted, others]: [Enter[], Enter[]] = [[], []]
  return async (isTrusted, hash) => {
    const queue = isTrusted ? trusted : others
    if (free > 0) free--
    else if (queue.length >= most) throw new Refused('limited', { retryAfter: 5 })
    else await new Promise<void>((enter) => queue.push(enter))
    try {
      return await hash()
    } finally {
      const next = trusted.shift() ?? others.shift()
      if (next) next()
      else free++
    }
  }
}
