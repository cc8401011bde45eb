import { Counter, type Registry } from 'prom-client'

type Config<L> = { name: string; help: string; labels: L; registers: Registry[] }

/** A counter by one label that costs an addition; prom-client hears of it on a scrape. What the label may be must be a closed list. */
export function tally({ name, help, labels, registers }: Config<[string]>): (label: string) => void {
  const counts = new Map<string, number>()
  void new Counter({
    name,
    help,
    labelNames: labels,
    registers,
    collect() {
      this.reset()
      for (const [value, count] of counts) this.inc({ [labels[0]]: value }, count)
    },
  })
  return (value) => add(counts, value)
}

/** The same by two. */
export function tallyOfTwo({ name, help, labels, registers }: Config<[string, string]>): (one: string, other: string) => void {
  const families = new Map<string, Map<string, number>>()
  const [first, second] = labels
  void new Counter({
    name,
    help,
    labelNames: labels,
    registers,
    collect() {
      this.reset()
      for (const [one, counts] of families) for (const [other, count] of counts) this.inc({ [first]: one, [second]: other }, count)
    },
  })
  return (one, other) => {
    const counts = families.get(one) ?? new Map<string, number>()
    families.set(one, counts)
    add(counts, other)
  }
}

const add = (counts: Map<string, number>, value: string): void => void counts.set(value, (counts.get(value) ?? 0) + 1)
