import { luck } from './random'

/** How the network treats data. Delays in milliseconds; the rest are probabilities. */
export type Weather = {
  delay: [least: number, most: number]
  /** The probability of a delay that is longer than the sender waits. */
  late: number
  /** Hints may be lost, repeated or reordered. Everything else on a connection keeps its order. */
  loseHint: number
  repeatHint: number
  shuffleHint: number
  loseAsk: number
  repeatAsk: number
  loseAck: number
}

const still = { late: 0, loseHint: 0, repeatHint: 0, shuffleHint: 0, loseAsk: 0, repeatAsk: 0, loseAck: 0 }

export const weathers = {
  calm: { ...still, delay: [2, 40] },
  slow: { ...still, delay: [50, 1_500], late: 0.02, shuffleHint: 0.2 },
  lossy: { ...still, delay: [5, 200], loseHint: 0.3, loseAsk: 0.05, loseAck: 0.1 },
  doubling: { ...still, delay: [5, 300], repeatHint: 0.4, shuffleHint: 0.4, repeatAsk: 0.3 },
  storm: {
    delay: [5, 800],
    late: 0.05,
    loseHint: 0.3,
    repeatHint: 0.2,
    shuffleHint: 0.3,
    loseAsk: 0.1,
    repeatAsk: 0.15,
    loseAck: 0.2,
  },
} satisfies Record<string, Weather>
export type WeatherName = keyof typeof weathers

/** Commands that may be repeated: each has an id by which the server recognizes a repeat (D2, R10). */
const repeatable = new Set(['send', 'reply', 'note', 'take', 'transfer', 'close', 'reopen', 'called'])
/** D4: the pushes that are hints. All others are a process's own messages to its own sockets. */
const hints = new Set(['event', 'seen', 'summary', 'heads', 'viewers', 'typing'])

/** The present weather, and how often it has struck. */
export class Sky {
  weather: Weather = weathers.calm
  readonly struck = { lost: 0, repeated: 0, shuffled: 0, late: 0 }

  delay(): number {
    const { delay, late } = this.weather
    if (this.strikes(late, 'late')) return luck.weather.between(10_500, 14_000)
    return luck.weather.between(...delay)
  }

  /** How many times a request arrives. */
  ask(name: string): number {
    if (this.strikes(this.weather.loseAsk, 'lost')) return 0
    return repeatable.has(name) && this.strikes(this.weather.repeatAsk, 'repeated') ? 2 : 1
  }

  ack(): boolean {
    return !this.strikes(this.weather.loseAck, 'lost')
  }

  /** How many times a push arrives, and whether it keeps its order. */
  push(name: string): { times: number; inOrder: boolean } {
    if (!hints.has(name)) return { times: 1, inOrder: true }
    if (this.strikes(this.weather.loseHint, 'lost')) return { times: 0, inOrder: true }
    return {
      times: this.strikes(this.weather.repeatHint, 'repeated') ? 2 : 1,
      inOrder: !this.strikes(this.weather.shuffleHint, 'shuffled'),
    }
  }

  private strikes(chance: number, what: keyof Sky['struck']): boolean {
    if (chance === 0 || !luck.weather.chance(chance)) return false
    this.struck[what]++
    return true
  }
}

/** The longest freeze of a process in milliseconds (F2). */
export const longestFreeze = 60_000
