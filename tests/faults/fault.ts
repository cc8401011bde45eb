import type { Service } from '../support/services'
import type { Wish, World } from './world'

/**
 * How many shoppers, for how many milliseconds they write before the fault, and how often a short fault is repeated.
 */
export type Scale = { shoppers: number; quietMs: number; rounds: number }

export type Fault = {
  /** Its id in the rules: F1 … F14, S. */
  id: string
  name: string
  /** Programs that may not be installed. */
  needs?: Service[]
  wish: Omit<Wish, 'shoppers'> & { shoppers?: number }
  /** Causes the fault and ends it. The recovery time counts from then. */
  act: (world: World, rounds: number) => Promise<void>
  /** The maximum recovery time in milliseconds. */
  withinMs?: number
  /** Runs before the world opens; its result is added to the wish. */
  prepare?: () => Promise<{ wish: Partial<Wish>; end: () => Promise<unknown> }>
}

/** A row of the table. */
export type Row = {
  fault: string
  acknowledged: number
  lost: number
  doubled: number
  disordered: number
  broken: string[]
  recoverMs: number
  /** The longest wait for an acknowledgement, in milliseconds. */
  longestWaitMs: number
}
