import { Counter, type Registry } from 'prom-client'

type Config<L> = { name: string; help: string; labels: L; known: readonly string[]; registers: Registry[] }

/**
 * A counter with one label that costs one addition per call; prom-client reads it on a scrape. The label's values must
 * be a closed list. `known` values start at 0: Prometheus sees no increase from a missing series.
 */
export function counterByLabel({ name, help, labels, known, registers }: Config<[string]>): (label: string) => void {
  const counts = zeros(known)
  collectOnScrape({ name, help, labels, registers }, (tell) =>
    counts.forEach((count, value) => tell({ [labels[0]]: value }, count)),
  )
  return (value) => add(counts, value)
}

/** The same with two labels. `known` are the second label's values, created for each value of the first that occurs. */
export function counterByTwoLabels({
  name,
  help,
  labels,
  known,
  registers,
}: Config<[string, string]>): (one: string, other: string) => void {
  const families = new Map<string, Map<string, number>>()
  const [first, second] = labels
  collectOnScrape({ name, help, labels, registers }, (tell) =>
    families.forEach((counts, one) => counts.forEach((count, other) => tell({ [first]: one, [second]: other }, count))),
  )
  return (one, other) => {
    const counts = families.get(one) ?? zeros(known)
    families.set(one, counts)
    add(counts, other)
  }
}

function collectOnScrape(
  { labels, ...config }: Omit<Config<string[]>, 'known'>,
  each: (tell: (labels: Record<string, string>, count: number) => void) => void,
): void {
  void new Counter({
    ...config,
    labelNames: labels,
    collect() {
      this.reset()
      each((values, count) => this.inc(values, count))
    },
  })
}

const zeros = (labels: readonly string[]): Map<string, number> => new Map(labels.map((label) => [label, 0]))

const add = (counts: Map<string, number>, value: string): void => void counts.set(value, (counts.get(value) ?? 0) + 1)
