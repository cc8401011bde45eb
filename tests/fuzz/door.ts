import type fc from 'fast-check'
import type { Who, World } from './world'

/**
 * All that came back for one knock. `status`: of HTTP, where there was one; `answer`: where one of ours was due.
 * `outcome`: in a word, where that is neither; `fault`: what this door has found wrong by itself.
 */
export type Heard = { text: string; status?: number; answer?: unknown; outcome?: string; fault?: string | null }

/** A way in: what may be tried at it (plain data, so that it can be printed and tried again), and how. */
export type Door<Try extends { who: Who } = { who: Who }> = {
  name: string
  /** How often it is tried, beside the others. */
  weight: number
  tries: fc.Arbitrary<Try>
  knock: (given: Try) => Promise<Heard>
  close?: () => void
}

/** Opens a door of this world. */
export type OpenDoor = (world: World) => Door<never>
