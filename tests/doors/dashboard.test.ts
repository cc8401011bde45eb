import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type OpenApp } from '../support/open-app'

type Panel = { title: string; gridPos: { x: number; y: number; w: number; h: number }; targets: { expr: string }[] }
const dashboard = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../server/metrics/grafana-dashboard.json'), 'utf8'),
) as { panels: Panel[]; templating: { list: { query: string }[] } }
const queries = [
  ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ...dashboard.templating.list.map(({ query }) => query),
]

const token = 'scraped-by-prometheus'
let app: OpenApp
let told: string
beforeAll(async () => {
  app = await openApp({ METRICS_TOKEN: token })
  told = await (await fetch(`${app.url}/metrics`, { headers: { authorization: `Bearer ${token}` } })).text()
})
afterAll(() => app.dispose())

/** A histogram is asked for by its parts. */
const asked = [...new Set(queries.flatMap((query) => query.match(/\b(?:counterbell|nodejs|process)_\w+/g) ?? []))].map(
  (name) => name.replace(/_(bucket|sum|count)$/, ''),
)

test('every metric that the dashboard asks for is one that we tell (H10)', () => {
  const known = new Set([...told.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name))
  expect(asked.length).toBeGreaterThan(15)
  expect(asked.filter((name) => !known.has(name))).toEqual([])
})

test('every metric of our own is on the dashboard (H10)', () => {
  const own = [...told.matchAll(/^# TYPE (counterbell_\S+)/gm)].map(([, name]) => name!)
  expect(own.filter((name) => !asked.includes(name))).toEqual([])
})

test('its panels lie beside each other, none on top of another', () => {
  const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
  )
  expect(new Set(cells).size).toBe(cells.length)
  expect(dashboard.panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true)
})
