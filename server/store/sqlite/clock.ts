/** Of the time that has passed, how much the clock may gain or lose to come back to the wall clock. */
const slew = 0.1
/** Off by more, the machine has slept or its clock was never right: to make that good would take days, with wrong times on every screen and roster. */
const mostMs = 7_200_000

/**
 * The wall clock, but not suddenly: where that is set an hour forth or back, leases would all end at once or last an
 * hour too long (F9). Time passes as the monotonic clock says (which stands still while the machine sleeps), and what is
 * off is made good a little at a time; at once beyond two hours. Milliseconds since the epoch; only then may it run backwards.
 */
export function steadyClock(
  wall: () => number = Date.now,
  monotonic: () => number = () => performance.now(),
): () => number {
  let [now, last] = [wall(), monotonic()]
  return () => {
    const passed = monotonic() - last
    last += passed
    now += passed
    const off = wall() - now
    now += Math.abs(off) > mostMs ? off : Math.sign(off) * Math.min(Math.abs(off), passed * slew)
    return Math.round(now)
  }
}
