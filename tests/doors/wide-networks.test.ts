import { expect, test } from 'vitest'
import { readConfig } from '../../server/config'
import { createRateLimits, type RateLimits } from '../../server/requests/rate-limits'

const megabyte = 1_000_000
const kinds: [string, (limits: RateLimits, address: string) => Promise<void>][] = [
  ['files', (limits, address) => limits.upload(address, megabyte)],
  ['requests over HTTP', (limits, address) => limits.request(address)],
]

/** How often it is let do this. */
async function times(act: () => Promise<void>, tries: number): Promise<number> {
  let done = 0
  for (let turn = 0; turn < tries; turn++)
    done += await act().then(
      () => 1,
      () => 0,
    )
  return done
}

test.each(kinds)(
  '%s are counted by /64, /56 and /48: many networks of one customer do not add up (H9)',
  async (_, act) => {
    const limits = createRateLimits(readConfig({ LIMIT_UPLOADS: '10', LIMIT_REQUESTS: '10' }).limits, null)
    const from = async (addresses: string[]) => {
      let done = 0
      for (const address of addresses) done += await times(() => act(limits, address), 15)
      return done
    }
    expect(await from(Array.from({ length: 12 }, (_, network) => `2001:db8:0:10${network.toString(16)}::1`))).toBe(20)
    expect(
      await from(Array.from({ length: 12 }, (_, network) => `2001:db8:0:${(network + 2).toString(16)}00::1`)),
    ).toBe(20)
    expect(await from(['198.51.100.7', '198.51.100.8'])).toBe(20)
  },
)
