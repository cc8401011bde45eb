import { Counter, type Registry } from 'prom-client'

type Config<L> = { name: string; help: string; labels: L; known: readonly string[]; registers: Registry[] }

/**
 * A counter by one label that costs an addition; prom-client hears of it on a scrape. What the label may be must be a
 * closed list. `known` are told from the start, as nought: from nothing to one Prometheus sees no increase.
 */
export function tally({ name, help, labels, known, registers }: Config<[string]>): (label: string) => void {
  const counts = nought(known)
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

/** The same by two; `known` are the second label's, for each of the first that comes up. */
export function tallyOfTwo({ name, help, labels, known, registers }: Config<[string, string]>): (one: string, other: string) => void {
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
    const counts = families.get(one) ?? nought(known)
    families.set(one, counts)
    add(counts, other)
  }
}

const nought = (labels: readonly string[]): Map<string, number> => new Map(labels.map((label) => [label, 0]))

const add = (counts: Map<string, number>, value: string): void => void counts.set(value, (counts.get(value) ?? 0) + 1)
