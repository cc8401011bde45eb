import type { ShopperId } from '../../../shared/ids'
import type { WriteBudget } from '../../access'
import { slidingWindow, type SlidingWindow } from '../../lib/sliding-window'
import { Refused } from '../../refusal-error'
import { networksOf } from '../client-address'

const hour = 3_600_000
const forgetEvery = 60_000

type Most = Record<keyof Account, number>
type Account = { events: SlidingWindow; bytes: SlidingWindow; conversations: SlidingWindow }

/**
 * What one shopper may add to our logs in an hour. A network may add ten times as much, a wider one more by its size.
 */
export const hourlyBudget = ({ messages, conversations }: { messages: number; conversations: number }): Most => {
  const pace = Math.max(20, messages)
  return { events: 10 * pace, bytes: 10_000 * pace, conversations }
}
const ofNetwork = 10

/** Limits what shoppers add to our logs in an hour, by shopper and by network: logs are never deleted automatically. */
export function createHourlyBudget(most: Most): (shopper: ShopperId, address: string) => WriteBudget {
  const accounts = new Map<string, Account>()
  setInterval(() => accounts.forEach((account, key) => isEmpty(account) && accounts.delete(key)), forgetEvery).unref()

  function accountOf(key: string): Account {
    const known = accounts.get(key) ?? {
      events: slidingWindow(hour),
      bytes: slidingWindow(hour),
      conversations: slidingWindow(hour),
    }
    accounts.set(key, known)
    return known
  }

  return (shopper, address) => {
    const shares = [
      { key: shopper as string, size: 1 },
      ...networksOf(address).map(({ key, size }) => ({ key, size: size * ofNetwork })),
    ]
    function check(...kinds: (keyof Account)[]): void {
      for (const { key, size } of shares) {
        const account = accounts.get(key)
        const spent =
          account &&
          kinds.map((kind) => ({ kind, of: account[kind] })).find(({ kind, of }) => of.spent() >= most[kind] * size)
        if (spent) throw new Refused('limited', { retryAfter: spent.of.secondsLeft() })
      }
    }
    return {
      check: () => check('events', 'bytes'),
      begin: () => {
        check('conversations')
        for (const { key } of shares) accountOf(key).conversations.add(1)
      },
      write: (events, bytes) => {
        check('events', 'bytes')
        for (const { key } of shares) {
          accountOf(key).events.add(events)
          accountOf(key).bytes.add(bytes)
        }
      },
    }
  }
}

const isEmpty = (account: Account): boolean => Object.values(account).every((spent) => spent.spent() === 0)
