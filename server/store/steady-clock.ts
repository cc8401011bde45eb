/** Of the time that has passed, how much the clock may gain or lose to come back to the wall clock. */
const slew = 0.1

/**
 * The wall clock, but never suddenly: where that is set an hour forth or back, leases would all end at once or last an
 * hour too long (F9). Time passes as the monotonic clock says, and what is off is made good a little at a time.
 * Milliseconds since the epoch; never runs backwards.
 */
export function steadyClock(wall: () => number = Date.now, monotonic: () => number = () => performance.now()): () => number {
  let [now, last] = [wall(), monotonic()]
  return () => {
    const passed = monotonic() - last
    last += passed
    now += passed
    const off = wall() - now
    now += Math.sign(off) * Math.min(Math.abs(off), passed * slew)
    return Math.round(now)
  }
}
