import { expect, test } from 'vitest'
import { killedAlone, killedOfTwo } from './rows/killed'
import { lostAck } from './rows/lines'
import { rollingRestart } from './rows/rolling-restart'
import { tell } from './story'

/** The short form. `npm run faults` runs all faults with two hundred clients. */
const scale = { shoppers: 24, quietMs: 1_500, rounds: 1 }

const short = [killedAlone, killedOfTwo, lostAck, rollingRestart].map((fault) => [fault.name, fault] as const)

test.each(short)(
  '%s: nothing is lost, doubled or out of order, and no rule is broken (D1–D6, R1–R14, H5, H6)',
  async (_, fault) => {
    const row = await tell(fault, scale)
    expect(row).toMatchObject({ lost: 0, doubled: 0, disordered: 0, broken: [] })
    expect(row.acknowledged).toBeGreaterThan(2 * scale.shoppers)
  },
)
