import { readableOn } from './bell/contrast'
import { drawBell } from './bell/draw'
import { place } from './bell/place'
import { colourKey, keyPrefix, openKey } from './keys'
import type { PanelLanguage } from '../shared/site'
import type { Sentences } from './locales/en'
import type { runAside } from './aside'
import type { Call, Shell, Start } from './shell'
import { safely, warn } from './unawaited'

/** Said at build time: what all our files have in their names, and what we speak: `en,pl:Czat,uk:Чат:офлайн`. */
declare const VERSION: string
declare const LANGUAGES: string

/** What stands on the page: the stub before us, ourselves afterwards. A module says by `tag` what else a tag would. */
type Hook = ((...call: unknown[]) => void) & { q?: unknown; here?: true; tag?: Tag }
type Tag = { src: string; dataset: Record<string, string | undefined> }
const page = window as { Counterbell?: Hook }

const defaultColour = '#8a6116'
/** Milliseconds for which a click waits for the network: later, the panel would come over something else. */
const patience = 3e4
/** What opens the panel or says something in it, and what waits until it is here. Anything else is looked at aside. */
const wakes = /^(open|toggle|send|start)$/
const waits = /^(close|on|off|identify|set|language|theme|prefill)$/

function begin(tag: Tag): void {
  const { site, colour: own = '', language, position } = tag.dataset
  if (!site) return warn('the tag has no data-site')
  const said = language || document.documentElement.lang || navigator.language
  const wished = said.slice(0, 2).toLowerCase()
  const [spoken = 'en', label = 'Chat', offline = 'offline'] = LANGUAGES.split(',').find((one) => one.startsWith(wished))?.split(':') ?? []
  const { host, root, face, bell } = drawBell(label)
  const calls: Call[] = []
  let run: ((call: Call) => void) | null = null

  /** By `#rrggbb`, and the side: the tag's first, else as the site has told them. */
  const paint = (look: string | null) => {
    const [colour = '', side] = (look ?? '').split(' ')
    const valid = [own, colour, defaultColour].find((one) => /^#[\da-f]{6}$/i.test(one))!
    face.className = position ?? side ?? ''
    face.style.setProperty('--accent', valid)
    face.style.setProperty('--on-accent', readableOn(valid))
  }
  const hide = (hidden: boolean) => void (host.hidden = hidden)
  const base = new URL('.', tag.src).href
  // Many browsers never ask a second time for an address that failed: the panel, and what goes with it, is then asked for in another folder.
  let folder = ''
  const fetchFile = <Module>(name: string, again = '') => import(`${base}widget/${folder}${name}-${VERSION}.js${again}`) as Promise<Module>
  const shell: Shell = { site, base, fetchFile, page: said, tag: tag.dataset, root, bell, paint, hide, calls, unplace: place(host), keeps: tag.dataset.consent !== 'wait' }

  const load = () => {
    if (bell.ariaBusy || run) return
    bell.ariaBusy = 'true'
    bell.ariaLabel = label
    bell.classList.remove('failed')
    Promise.all([fetchFile<{ start: Start }>('panel'), fetchFile<{ sentences: Sentences }>(spoken)])
      .then(([panel, { sentences }]) => (run = panel.start(shell, spoken as PanelLanguage, sentences)))
      .catch((fault) => {
        folder += '0/'
        bell.ariaLabel = `${label}: ${offline}`
        bell.classList.add('failed')
        addEventListener('online', load, { signal: AbortSignal.timeout(patience) })
        warn(fault)
      })
      .finally(() => (bell.ariaBusy = null))
  }
  const kept = (name: string) => localStorage.getItem(keyPrefix(site) + name)
  /** What was kept of an earlier visit: the look, and whether there is a conversation to come back to. */
  const recall = () =>
    safely(() => {
      paint(kept(colourKey))
      if (kept(openKey)) load()
    })
  const command = (call: Call) => {
    const [name, event, listener] = Array.from(call) as [string, unknown, unknown]
    if (name === 'show' || name === 'hide') return hide(name === 'hide')
    if (name === 'on' && event === 'ready') return (listener as () => void)()
    if (run) return run(call)
    if (name === 'consent' && (shell.keeps = Boolean(event))) return recall()
    calls.push(call)
    if (wakes.test(name)) load()
    // Of whom nothing is kept, nothing need be forgotten.
    else if (!waits.test(name) && (!/^(reset|consent)$/.test(name) || kept(colourKey))) fetchFile<{ runAside: typeof runAside }>('aside').then((aside) => aside.runAside(shell), warn)
  }
  const push = (call: Call) => safely(() => command(call))

  bell.onclick = () => push(run ? ['toggle'] : ['open'])
  const waiting = page.Counterbell?.q
  page.Counterbell = Object.assign((...call: unknown[]) => push(call), { q: { push }, here: true as const })

  paint(null)
  if (shell.keeps) recall()
  for (const call of Array.from((waiting ?? []) as ArrayLike<Call>)) push(call)
}

safely(() => {
  const { here, tag = document.currentScript as Tag | null } = page.Counterbell ?? {}
  if (!here && tag) begin(tag)
})
