import { slidingWindow, type SlidingWindow } from '../../lib/sliding-window'
import { networksOf, type Network } from '../client-address'

/**
 * `connections`: open at once; `frames`: in ten seconds; `refusals`: HTTP requests refused for their number in ten
 * seconds. Of an IPv4 address or a /64; wider networks have more by their `size`.
 */
export type NetworkBudget = { connections: number; frames: number; refusals: number }

/** By the limits of one address and of one connection: a whole company or mobile network may stand behind an address. */
export const networkBudget = ({ connections, requests }: { connections: number; requests: number }): NetworkBudget => ({
  connections: 3 * connections,
  frames: 20 * requests,
  refusals: Math.max(100, requests / 4),
})

/** Frames of one connection in ten seconds, beyond which it is closed: twice what is answered, and what a page says that comes back to a lot. */
export const connectionBudget = ({ requests }: { requests: number }): number => Math.max(80, 2 * requests)

/** The meter of the networks that our connections come from. */
export type NetworkBudgets = ReturnType<typeof createNetworkBudgets>
/** One connection as its networks know it. */
export type Place = {
  /** True: the networks are beyond their budget, and this connection has had more than its equal share. */
  add: (frames: number, spentHere: number) => boolean
  penalise: () => void
  leave: () => void
}

/** Milliseconds of the first penalty; each further one is twice as long. */
const firstPenalty = 20_000
const longestPenalty = 10 * 60_000
/** After so long without another, a penalty is forgotten. */
const memory = 15 * 60_000
const sweepEvery = 60_000

/** TCP connections that a penalised network may open in ten seconds: enough for the pages of those who are there by chance. */
const arrivalsAllowed = 100

/** `within`: the narrowest networks in it that were penalised. */
type Entry = {
  open: number
  frames: SlidingWindow
  refusals: SlidingWindow
  arrivals: SlidingWindow
  strikes: number
  within: Set<string>
  until: number
  forget: NodeJS.Timeout | null
}

export function createNetworkBudgets(budget: NetworkBudget) {
  const entries = new Map<string, Entry>()

  function entryOf({ key }: Network): Entry {
    const known = entries.get(key) ?? {
      open: 0,
      frames: slidingWindow(),
      refusals: slidingWindow(),
      arrivals: slidingWindow(),
      strikes: 0,
      within: new Set<string>(),
      until: 0,
      forget: null,
    }
    entries.set(key, known)
    return known
  }
  function drop({ key }: Network): void {
    const entry = entries.get(key)
    if (entry && entry.open === 0 && entry.forget === null && entry.refusals.spent() === 0) entries.delete(key)
  }
  function penalise(network: Network, from: Network): void {
    const entry = entryOf(network)
    entry.strikes++
    entry.within.add(from.key)
    // A wider network is shut only once several within it were: one customer must not shut out their neighbours.
    const strikes = network.size === 1 ? entry.strikes : entry.within.size - network.size ** 2 + 1
    if (strikes > 0) entry.until = performance.now() + Math.min(longestPenalty, firstPenalty * 2 ** (strikes - 1))
    if (entry.forget) clearTimeout(entry.forget)
    entry.forget = setTimeout(() => {
      Object.assign(entry, { strikes: 0, within: new Set<string>(), forget: null })
      drop(network)
    }, memory).unref()
  }

  // What was refused is remembered for its ten seconds, without a connection that ends.
  setInterval(() => entries.forEach((_, key) => drop({ key, size: 1 })), sweepEvery).unref()

  return {
    /** Counts a request that was refused for its number. True: its network asks on beyond all measure, and is penalised. */
    refuse: (address: string): boolean => {
      const [network] = networksOf(address) as [Network]
      const { refusals } = entryOf(network)
      refusals.add(1)
      if (refusals.spent() === budget.refusals) for (const each of networksOf(address)) penalise(each, network)
      return refusals.spent() >= budget.refusals
    },
    /** A TCP connection comes. True: its network is penalised, and opens one after the other all the same. */
    arrive: (address: string): boolean => {
      const entry = entries.get(networksOf(address)[0]!.key)
      if (!entry || entry.until <= performance.now()) return false
      entry.arrivals.add(1)
      return entry.arrivals.spent() > arrivalsAllowed
    },
    /** Looked at before anything else of a new connection: penalised, or with as many open as it may have. */
    isBlocked: (address: string): boolean =>
      networksOf(address).some(({ key, size }) => {
        const entry = entries.get(key)
        return entry !== undefined && (entry.until > performance.now() || entry.open >= budget.connections * size)
      }),
    enter: (address: string): Place => {
      const networks = networksOf(address)
      for (const network of networks) entryOf(network).open++
      return {
        add: (frames, spentHere) => {
          let over = false
          for (const network of networks) {
            const entry = entries.get(network.key)
            // The connection has left already; what still comes of it must not be remembered for ever.
            if (!entry) continue
            entry.frames.add(frames)
            const most = budget.frames * network.size
            if (entry.frames.spent() > most && spentHere > most / entry.open) over = true
          }
          return over
        },
        penalise: () => networks.forEach((network) => penalise(network, networks[0]!)),
        leave: () => {
          for (const network of networks) {
            entryOf(network).open--
            drop(network)
          }
        },
      }
    },
  }
}
