import type fc from 'fast-check'
import type { Who, World } from './world'

/** All that came back for one knock. `status`: of HTTP, where there was one; `answer`: where one of ours was due. */
export type Heard = { text: string; status?: number; answer?: unknown }

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
