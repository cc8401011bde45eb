import type { Actor, Face } from '../../shared/events'
import { Cell } from './cell'

const fades = 6_000

/** Who is typing: the shopper as `shopper`, an agent by name and picture. */
export type Typist = 'shopper' | Face

/** Typing has no seq and is not stored (D7). It expires by itself when the signal of its end is lost. */
export class Typists {
  readonly cell = new Cell<Typist[]>([])
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>()

  heard(by: Typist, on: boolean): void {
    const key = keyOf(by)
    clearTimeout(this.timers.get(key))
    const others = this.cell.get().filter((typist) => keyOf(typist) !== key)
    if (on)
      this.timers.set(
        key,
        setTimeout(() => this.heard(by, false), fades),
      )
    if (on || others.length !== this.cell.get().length) this.cell.set(on ? [...others, by] : others)
  }

  /** They have sent the message. */
  stopped(by: Actor): void {
    if (by.kind === 'shopper') this.heard('shopper', false)
    if (by.kind === 'agent') this.heard(by, false)
  }
}

const keyOf = (typist: Typist) => (typist === 'shopper' ? typist : typist.id)
