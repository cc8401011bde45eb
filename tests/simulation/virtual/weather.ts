import { luck } from './random'

/** How the network treats what goes over it. Delays in milliseconds; the rest are chances. */
export type Weather = {
  delay: [least: number, most: number]
  /** Of a delay so long that the sender has given up waiting. */
  late: number
  /** Hints may be lost, come twice or overtake each other; whatever else is said over one line keeps its order. */
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

/** What may be said twice: each carries an id by which a repeat is known (D2, R10). */
const repeatable = new Set(['send', 'reply', 'note', 'take', 'transfer', 'close', 'reopen', 'called'])
/** D4: what is told as a hint. The rest is a process's own word to its own sockets. */
const hints = new Set(['event', 'seen', 'summary', 'heads', 'viewers', 'typing'])

/** The weather of the moment, and how often it has struck. */
export class Sky {
  weather: Weather = weathers.calm
  readonly struck = { lost: 0, repeated: 0, shuffled: 0, late: 0 }

  delay(): number {
    const { delay, late } = this.weather
    if (this.strikes(late, 'late')) return luck.weather.between(10_500, 14_000)
    return luck.weather.between(...delay)
  }

  /** How often a request arrives at all. */
  ask(name: string): number {
    if (this.strikes(this.weather.loseAsk, 'lost')) return 0
    return repeatable.has(name) && this.strikes(this.weather.repeatAsk, 'repeated') ? 2 : 1
  }

  ack(): boolean {
    return !this.strikes(this.weather.loseAck, 'lost')
  }

  /** How often a push arrives, and whether it keeps its place in line. */
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

/** Milliseconds for which a process may stand still (F2). */
export const longestFreeze = 60_000
