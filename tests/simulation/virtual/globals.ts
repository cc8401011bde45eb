import { fillRandom, luck } from './random'
import { TabStorage } from '../../widget/tab-storage'
import { time, type Timer } from './time'

const { DateTimeFormat: RealFormat } = Intl

/** The timers, clocks, random numbers and page that the bundled code uses; see `build.ts`. */
export const setTimeout = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): Timer =>
  time.after(ms, () => run(...args))
export const setImmediate = (run: () => void): Timer => time.after(0, run)
export const clearTimeout = (timer?: Timer): void => {
  if (timer) timer.run = null
}
type Interval = { ended: boolean; unref: () => void }
export function setInterval(run: () => void, ms: number): Interval {
  const interval: Interval = { ended: false, unref: () => undefined }
  const next = (): Timer =>
    time.after(ms, () => {
      if (interval.ended) return
      run()
      next()
    })
  next()
  return interval
}
export const clearInterval = (interval?: Interval): void => {
  if (interval) interval.ended = true
}

/** Each process and page has its own clock, which may be hours off (F9). */
export const virtualNow = (): number => time.now + (time.owner?.skew ?? 0)
export const virtualElapsed = (): number => time.elapsed
export const virtualRandom = (): number => luck.weather.next()
export const virtualBytes = fillRandom

/** A warning of the widget to developers is a fault here. */
export const virtualWarn = (...told: unknown[]): void =>
  void Promise.reject(told.find((each) => each instanceof Error) ?? new Error(told.join(' ')))

const formats = new Map<string, Intl.DateTimeFormat>()
/** Cached for each locale and options: creating one takes as long as many steps of a run. */
export function virtualDateTimeFormat(locale?: string, options?: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new RealFormat(locale, options)
  formats.set(key, known)
  return known
}

const deaf = () => undefined
export const addEventListener = deaf
export const removeEventListener = deaf
export const document = { visibilityState: 'visible', addEventListener: deaf, removeEventListener: deaf }
/** Consoles separate their keys by the prefix of their outbox. */
export const localStorage = new TabStorage()
