import { openBrowser } from '../../support/chromium'
import { setFirstSite, setUpOwner } from '../../support/people'
import { ServerProcess } from '../../support/server-process'
import type { Measured } from '../bench'
import { median } from '../statistics'
import { load, type Load } from './load'
import { openShopFront } from './shop-front'

const rounds = 9
const variants = {
  without: { path: 'without/', use: false },
  with: { path: 'with/', use: false },
  opened: { path: 'with/', use: true },
}
type Variant = keyof typeof variants
const names = Object.keys(variants) as Variant[]

/** What the tag does to a shop's page: the demo shop without it, with it, and with the panel opened, in turns. */
export async function page(): Promise<Measured> {
  const server = await ServerProcess.start()
  const shop = await openShopFront(server.url)
  const browser = await openBrowser()
  const measured: Record<Variant, Load[]> = { without: [], with: [], opened: [] }
  try {
    const owner = await setUpOwner(server)
    await setFirstSite(owner, { allowedOrigins: [shop.url] })
    // The first visit warms server and browser up, and is not counted.
    await load(browser, `${shop.url}/with/`, server.url, true)
    for (let turn = 0; turn < rounds; turn++) {
      for (let step = 0; step < names.length; step++) {
        const name = names[(turn + step) % names.length]!
        const { path, use } = variants[name]
        measured[name].push(await load(browser, `${shop.url}/${path}`, server.url, use))
      }
    }
  } finally {
    await browser.close()
    shop.close()
    await server.dispose()
  }
  return shown(measured)
}

const lines: [string, keyof Load][] = [
  ['loaded after, ms', 'load'],
  ['largest paint after, ms', 'paint'],
  ['layout shift', 'shift'],
  ['long tasks (over 50 ms)', 'longTasks'],
  ['longest script of ours in a long frame, ms', 'ourLongest'],
  ['main thread busy, ms', 'mainThread'],
  ['requests', 'requests'],
  ['bytes on the line', 'bytes'],
  ['from the tap until one can write, ms', 'open'],
]

function shown(measured: Record<Variant, Load[]>): Measured {
  const middle = (variant: Variant, of: keyof Load) => median(measured[variant].map((one) => one[of]))
  const rows = lines.map(([name, of]) => {
    const [without, tagged, opened] = names.map((variant) => middle(variant, of)) as [number, number, number]
    return of === 'open' ? [name, '', '', '', opened] : [name, without, tagged, tagged - without, opened]
  })
  return {
    what: `the demo shop on a phone's screen, processor slowed 4 times, slow 4G (1.44 Mbit/s, 562 ms), nothing cached; medians of ${rounds} interleaved visits`,
    head: ['', 'without the tag', 'with it', 'difference', 'and the panel opened'],
    rows,
    goals: [],
    figures: Object.fromEntries(
      names.map((variant) => [variant, Object.fromEntries(lines.map(([, of]) => [of, middle(variant, of)]))]),
    ),
    rounds: measured,
  }
}
