import { setImmediate as realTurn } from 'node:timers'

/** A process or a page: what it has started ends and freezes with it. `skew`: the error of its own clock. */
export type Owner = { name: string; alive: boolean; frozenUntil: number; skew: number }
export type Timer = { at: number; order: number; owner: Owner | null; run: (() => void) | null; unref: () => Timer }

/**
 * One clock for everything. It moves only from one event to the next. An event and the promises that it continues
 * belong to the owner that began it: the next event runs when all of them are settled or wait.
 */
class Time {
  now = 0
  owner: Owner | null = null
  private started = 0
  private standstill = 0
  private order = 0
  private heap: Timer[] = []

  reset(at: number): void {
    Object.assign(this, { now: at, started: at, owner: null, standstill: 0, order: 0, heap: [] })
  }

  get elapsed(): number {
    return this.now - this.started
  }

  after(ms: number, run: () => void, owner: Owner | null = this.owner): Timer {
    const timer: Timer = {
      at: this.now + Math.max(0, Math.round(ms)),
      order: this.order++,
      owner,
      run,
      unref: () => timer,
    }
    this.push(timer)
    return timer
  }

  /** Continues as a separate event, where a process can die or freeze. */
  pause(ms: number, owner: Owner | null = this.owner): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve, owner))
  }

  /** Runs everything that is due within so many milliseconds, in order. */
  async pass(ms: number): Promise<void> {
    const until = this.now + ms
    for (let next = this.heap[0]; next && next.at <= until; next = this.heap[0]) {
      this.pop()
      if (!next.run || next.owner?.alive === false) continue
      if (next.owner && next.owner.frozenUntil > next.at) {
        next.at = next.owner.frozenUntil
        this.push(next)
        continue
      }
      this.standstill = next.at > this.now ? 0 : this.standstill + 1
      if (this.standstill > mostAtOnce)
        throw new Error(`time does not pass: ${next.owner?.name ?? 'nobody'} goes round in a circle`)
      this.now = Math.max(this.now, next.at)
      this.owner = next.owner
      next.run()
      await new Promise<void>((resolve) => void realTurn(resolve))
    }
    this.owner = null
    this.now = until
  }

  private push(timer: Timer): void {
    const { heap } = this
    let place = heap.push(timer) - 1
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (!before(timer, heap[parent]!)) break
      heap[place] = heap[parent]!
      place = parent
    }
    heap[place] = timer
  }

  private pop(): void {
    const { heap } = this
    const last = heap.pop()!
    if (heap.length === 0) return
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++
      if (!before(heap[child]!, last)) break
      heap[place] = heap[child]!
      place = child
    }
    heap[place] = last
  }
}

/** More events than any one moment has: the loop is endless. */
const mostAtOnce = 5_000

const before = (one: Timer, other: Timer) => one.at < other.at || (one.at === other.at && one.order < other.order)

export const time = new Time()
