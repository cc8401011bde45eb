import type { SiteId } from '../../../shared/ids'
import { slidingWindow, tenSeconds, type SlidingWindow } from '../../lib/sliding-window'
import { Refused } from '../../refusal-error'
import { networksOf } from '../client-address'

/** `messages`: per address in 10 s, wider networks more by their size. `siteMessages`: per site. */
type Budget = { messages: number; siteMessages: number }
type Pot = { all: SlidingWindow; of: Map<string, number> }

/** Limits what shoppers write, by network and by site. */
export type MessageBudget = ReturnType<typeof createMessageBudget>

export function createMessageBudget({ messages, siteMessages }: Budget) {
  const networks = new Map<string, SlidingWindow>()
  const sites = new Map<SiteId, Pot>()
  // Forget networks after the window: an attacker may have any number of addresses.
  setInterval(() => networks.forEach((spent, key) => spent.spent() === 0 && networks.delete(key)), tenSeconds).unref()

  function spendingOf(key: string): SlidingWindow {
    const known = networks.get(key) ?? slidingWindow()
    networks.set(key, known)
    return known
  }
  /** Throws `limited` when a network has spent its budget; spends nothing. */
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
  /**
   * Once half of the site's budget is spent, each network gets an equal share. A network below its share is always
   * served.
   */
  function lookAtPot(site: SiteId, network: string): void {
    const { all, of } = potOf(site)
    const mine = of.get(network) ?? 0
    const share = siteMessages / (of.has(network) ? of.size : of.size + 1)
    if (all.spent() >= siteMessages / 2 && mine >= share)
      throw new Refused('limited', { retryAfter: all.secondsLeft() })
  }

  return {
    /** Spends for anything that is stored. */
    write: (address: string): void => {
      check(address)
      for (const { key } of networksOf(address)) spendingOf(key).add(1)
    },
    /** Whether a message would be refused now. Throws like `message`, spends nothing. */
    check: (address: string, site: SiteId): void => {
      check(address)
      lookAtPot(site, widest(address))
    },
    /** Spends for a message: from its network's budget and its site's. */
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
