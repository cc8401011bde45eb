import type pg from 'pg'

const everyMs = 10_000

/**
 * The database's clock without a round trip per transaction: measured every 10 s, and carried on by the monotonic
 * clock. A process whose own clock is an hour wrong still agrees with the others about leases (F9).
 */
export async function databaseClock(pool: pg.Pool) {
  let offset = await measure(pool)
  const timer = setInterval(() => {
    // The database is unreachable: the last offset still holds.
    measure(pool).then(
      (fresh) => (offset = fresh),
      () => undefined,
    )
  }, everyMs)
  timer.unref()
  return { now: () => Math.round(performance.now() + offset), stop: () => clearInterval(timer) }
}

async function measure(pool: pg.Pool): Promise<number> {
  const asked = performance.now()
  const { rows } = await pool.query<{ now: number }>('select extract(epoch from clock_timestamp()) * 1000 as now')
  const answered = performance.now()
  return Number(rows[0]?.now) - (asked + answered) / 2
}
