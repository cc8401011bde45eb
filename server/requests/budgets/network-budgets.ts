import { slidingWindow, type SlidingWindow } from '../../lib/sliding-window'
import { networksOf, type Network } from '../client-address'

/**
 * `connections`: open at once; `frames`: in 10 s; `refusals`: HTTP requests refused for their number in 10 s. For an
 * IPv4 address or a /64; wider networks have more by their `size`.
 */
export type NetworkBudget = { connections: number; frames: number; refusals: number }

/**
 * Derived from the limits of one address and one connection: a whole company or mobile network may share an address.
 */
export const networkBudget = ({ connections, requests }: { connections: number; requests: number }): NetworkBudget => ({
  connections: 3 * connections,
  frames: 20 * requests,
  refusals: Math.max(100, requests / 4),
})

/**
 * Frames of one connection in 10 s; beyond it the connection is closed. Twice the requests that are answered, plus what
 * a returning page sends.
 */
export const connectionBudget = ({ requests }: { requests: number }): number => Math.max(80, 2 * requests)

/** Measures the networks that our connections come from. */
export type NetworkBudgets = ReturnType<typeof createNetworkBudgets>
/** One connection as its networks count it. */
export type Place = {
  /** True: a network is over its budget, and this connection has used more than its equal share. */
  add: (frames: number, spentHere: number) => boolean
  penalise: () => void
  leave: () => void
}

/** Milliseconds of the first penalty; each further one is twice as long. */
const firstPenalty = 20_000
const longestPenalty = 10 * 60_000
/** A penalty is forgotten after 15 minutes without another. */
const memory = 15 * 60_000
const sweepEvery = 60_000

/** TCP connections that a penalised network may open in 10 s: enough for innocent shoppers behind the same address. */
const arrivalsAllowed = 100

/** `within`: the narrowest networks inside it that were penalised. */
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
    // A wider network is penalised only after several networks inside it: one customer must not block their neighbours.
    const strikes = network.size === 1 ? entry.strikes : entry.within.size - network.size ** 2 + 1
    if (strikes > 0) entry.until = performance.now() + Math.min(longestPenalty, firstPenalty * 2 ** (strikes - 1))
    if (entry.forget) clearTimeout(entry.forget)
    entry.forget = setTimeout(() => {
      Object.assign(entry, { strikes: 0, within: new Set<string>(), forget: null })
      drop(network)
    }, memory).unref()
  }

  // Refusals without a connection are forgotten after their 10 s.
  setInterval(() => entries.forEach((_, key) => drop({ key, size: 1 })), sweepEvery).unref()

  return {
    /**
     * Counts a request that was refused for its number. True: its network goes far beyond the limit and is penalised.
     */
    refuse: (address: string): boolean => {
      const [network] = networksOf(address) as [Network]
      const { refusals } = entryOf(network)
      refusals.add(1)
      if (refusals.spent() === budget.refusals) for (const each of networksOf(address)) penalise(each, network)
      return refusals.spent() >= budget.refusals
    },
    /** Counts a new TCP connection. True: its network is penalised and opens too many all the same. */
    arrive: (address: string): boolean => {
      const entry = entries.get(networksOf(address)[0]!.key)
      if (!entry || entry.until <= performance.now()) return false
      entry.arrivals.add(1)
      return entry.arrivals.spent() > arrivalsAllowed
    },
    /** Checked first for a new connection: its network is penalised, or has its maximum of connections open. */
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
            // The connection has closed; its late frames must not create an entry that stays forever.
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
