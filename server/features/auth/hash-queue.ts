import { Refused } from '../../refusal-error'

type Enter = () => void

/**
 * `limit` hashes at once. Of those that wait, the trusted go first: whoever floods us with guesses must not keep a known
 * browser waiting. Each kind waits in a line of at most `most`; beyond it one is told at once to try later.
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
