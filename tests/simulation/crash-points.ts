import { luck } from './virtual/random'
import type { Owner } from './virtual/time'

/** The moments around a commit at which a process may die. */
export const moments = [
  'before the commit',
  'after the commit',
  'in the middle of telling',
  'before the answer',
] as const
export type Moment = (typeof moments)[number]

/** Thrown where a process has just died, so that it does not continue. */
export class Died extends Error {}

/** Lets a process die at chosen moments. */
export class CrashPoints {
  private armed: { owner: Owner; moment: Moment; left: number } | null = null

  constructor(private readonly kill: (owner: Owner) => void) {}

  arm(owner: Owner, moment: Moment): void {
    this.armed = { owner, moment, left: luck.weather.between(1, 6) }
  }

  disarm(): void {
    this.armed = null
  }

  /** True: the process dies here. */
  pass(owner: Owner, moment: Moment): boolean {
    const { armed } = this
    if (!owner.alive || armed?.owner !== owner || armed.moment !== moment || --armed.left > 0) return false
    this.armed = null
    this.kill(owner)
    return true
  }
}
