/** By how much of the elapsed time the clock may run faster or slower to return to the wall clock. */
const slew = 0.1
/**
 * With a larger offset the machine has slept or its clock was wrong. Correcting it slowly would take days, with wrong
 * times on every screen and roster.
 */
const mostMs = 7_200_000

/**
 * The wall clock without jumps: if it is set an hour forward or back, leases would all end at once or last an hour too
 * long (F9). Time follows the monotonic clock (which stops while the machine sleeps), and an offset is corrected
 * slowly, or at once beyond two hours; only then can it run backwards. Milliseconds since the epoch.
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
