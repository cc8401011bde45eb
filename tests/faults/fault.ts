import type { Service } from '../support/services'
import type { Wish, World } from './world'

/** How big a crowd, for how many milliseconds it writes before the fault, and how often a short harm is done. */
export type Scale = { shoppers: number; quietMs: number; rounds: number }

export type Fault = {
  /** As it is asked for: F1 … F14, S. */
  id: string
  name: string
  /** Programs that the system may not have. */
  needs?: Service[]
  wish: Omit<Wish, 'shoppers'> & { shoppers?: number }
  /** Does the harm and takes it away again; the time to recover counts from then. */
  act: (world: World, rounds: number) => Promise<void>
  /** All must be well again within so many milliseconds. */
  withinMs?: number
  /** What it needs beforehand; its answer is added to the wish. */
  prepare?: () => Promise<{ wish: Partial<Wish>; end: () => Promise<unknown> }>
}

/** A line of the table. */
export type Row = {
  fault: string
  acknowledged: number
  lost: number
  doubled: number
  disordered: number
  broken: string[]
  recoverMs: number
  /** The longest that anybody waited for an acknowledgement, in milliseconds. */
  longestWaitMs: number
}
