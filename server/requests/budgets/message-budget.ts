import type { SiteId } from '../../../shared/ids'
import { slidingWindow, tenSeconds, type SlidingWindow } from '../../lib/sliding-window'
import { Refused } from '../../refusal-error'
import { networksOf } from '../client-address'

/** `messages`: of one address in ten seconds, wider networks more by their size; `siteMessages`: of one site. */
type Budget = { messages: number; siteMessages: number }
type Pot = { all: SlidingWindow; of: Map<string, number> }

/** What shoppers may write, by network and by site. */
export type MessageBudget = ReturnType<typeof createMessageBudget>

export function createMessageBudget({ messages, siteMessages }: Budget) {
  const networks = new Map<string, SlidingWindow>()
  const sites = new Map<SiteId, Pot>()
  // Nobody is remembered beyond the window: addresses are as many as an attacker likes.
  setInterval(() => networks.forEach((spent, key) => spent.spent() === 0 && networks.delete(key)), tenSeconds).unref()

  function spendingOf(key: string): SlidingWindow {
    const known = networks.get(key) ?? slidingWindow()
    networks.set(key, known)
    return known
  }
  /** Throws `limited` where a network has spent its own; spends nothing. */
  function check(address: string): void {
    for (const { key, size } of networksOf(address)) {
      const spent = networks.get(key)
      if (spent && spent.spent() >= messages * size) throw new Refused('limited', { retryAfter: spent.secondsLeft() })
    }
  }
  function potOf(site: SiteId): Pot {
    const pot = sites.get(site) ?? { all: slidingWindow(), of: new Map<string, number>() }
    if (pot.all.spent() === 0) pot.of.clear()
    sites.set(site, pot)
    return pot
  }
  /** Once half of it is spent, a network has an equal share and no more; whoever has had less is served to the end. */
  function lookAtPot(site: SiteId, network: string): void {
    const { all, of } = potOf(site)
    const mine = of.get(network) ?? 0
    const share = siteMessages / (of.has(network) ? of.size : of.size + 1)
    if (all.spent() >= siteMessages / 2 && mine >= share)
      throw new Refused('limited', { retryAfter: all.secondsLeft() })
  }

  return {
    /** Anything that is written down. */
    write: (address: string): void => {
      check(address)
      for (const { key } of networksOf(address)) spendingOf(key).add(1)
    },
    /** Whether a message would be refused now; throws as `message` does. */
    check: (address: string, site: SiteId): void => {
      check(address)
      lookAtPot(site, widest(address))
    },
    /** Of a message: by network, and out of its site's pot. */
    message: (address: string, site: SiteId): void => {
      check(address)
      const network = widest(address)
      lookAtPot(site, network)
      const { all, of } = potOf(site)
      all.add(1)
      of.set(network, (of.get(network) ?? 0) + 1)
      for (const { key } of networksOf(address)) spendingOf(key).add(1)
    },
  }
}

const widest = (address: string): string => networksOf(address).at(-1)!.key
