import { readableOn } from './bell/contrast'
import { drawBell } from './bell/draw'
import { bellName } from './bell/name'
import { place } from './bell/place'
import { keyPrefix, lookKey, openKey } from './keys'
import type { PanelLanguage } from '../shared/site'
import type { Sentences } from './locales/en'
import type { runAside } from './aside'
import type { customise } from './bell/custom'
import type { Call, Look, Shell, Start } from './shell'
import { safely, warn } from './unawaited'

/**
 * Set at build time: the version in our file names, and the panel's languages with their texts:
 * `en,pl:Czat,uk:Чат:офлайн`.
 */
declare const VERSION: string
declare const LANGUAGES: string

/**
 * `window.Counterbell`: the page's stub before the loader runs, then the loader's own. A module gives in `tag` what a
 * tag's attributes would.
 */
type Hook = ((...call: unknown[]) => void) & { q?: unknown; here?: true; tag?: Tag }
type Tag = { src: string; dataset: Record<string, string | undefined> }
const page = window as { Counterbell?: Hook }

/** Milliseconds for which a click waits for the network. After that, the panel would open over something else. */
const patience = 3e4
/**
 * Groups of commands: those that open the panel or write in it, those that forget, and those that wait for the panel.
 * `aside` runs all others.
 */
const known = /^((open|toggle|send|start)|(reset|consent)|close|on|off|identify|set|language|theme|prefill)$/

function begin(tag: Tag): void {
  const { site, language } = tag.dataset
  if (!site) return warn('the tag has no data-site')
  const said = language || document.documentElement.lang || navigator.language
  const wished = said.slice(0, 2).toLowerCase()
  const [spoken = 'en', chat = 'Chat', offline = 'offline'] =
    LANGUAGES.split(',')
      .find((one) => one.startsWith(wished))
      ?.split(':') ?? []
  const { host, root, face, bell } = drawBell()
  const calls: Call[] = []
  let run: ((call: Call) => void) | null = null

  /** The site's settings come first; what they leave open comes from the tag. */
  const paint = (look: Look) => {
    const all: Look = { ...tag.dataset, ...look }
    const { colour, position, bottom, side, label, launcher, name } = all
    const [accent] = /^#[\da-f]{6}$/i.exec(colour!) ?? ['#8a6116']
    face.className = position ?? ''
    face.style.cssText = `--accent:${accent};--on-accent:${readableOn(accent)}`
    bell.ariaLabel = bell.title = bellName(label || chat, name)
    if (!(bottom || side || label || launcher)) return
    // A bell with a place or label of its own stays hidden until it is in its place.
    bell.hidden ||= !run
    fetchFile<{ customise: typeof customise }>('custom')
      .then((file) => file.customise(shell, all, ring))
      .catch((fault) => {
        bell.hidden = false
        warn(fault)
      })
  }
  const base = new URL('.', tag.src).href
  // Many browsers never request a failed address again, so the next try uses another folder, also for the panel's
  // features. A query would not work: features import the panel by its name and would load a second one.
  let folder = ''
  const fetchFile = <Module>(name: string) => import(`${base}widget/${folder}${name}-${VERSION}.js`) as Promise<Module>
  const shell: Shell = {
    site,
    base,
    page: said,
    tag: tag.dataset,
    root,
    bell,
    paint,
    calls,
    unplace: place(host),
    keeps: tag.dataset.consent !== 'wait',
  }

  const load = () => {
    if (bell.ariaBusy || run) return
    bell.ariaBusy = 'true'
    bell.ariaLabel = bell.title
    bell.className = 'bell'
    Promise.all([fetchFile<{ start: Start }>('panel'), fetchFile<{ sentences: Sentences }>(spoken)])
      .then(([panel, { sentences }]) => (run = panel.start(shell, spoken as PanelLanguage, sentences)))
      .catch((fault) => {
        folder += '0/'
        bell.ariaLabel = `${bell.title}: ${offline}`
        bell.className += ' failed'
        addEventListener('online', load, { signal: AbortSignal.timeout(patience) })
        warn(fault)
      })
      .finally(() => (bell.ariaBusy = null))
  }
  const kept = (name: string) => localStorage.getItem(keyPrefix(site) + name)
  /**
   * Restores what an earlier page kept: the look, and the panel if it is open in this tab or there is a conversation.
   */
  const recall = () =>
    safely(() => {
      paint(JSON.parse(kept(lookKey) ?? '{}') as Look)
      if ([sessionStorage, localStorage].some((each) => keyPrefix(site) + openKey in each)) load()
    })
  const command = (call: Call) => {
    const [name, event, listener] = Array.from(call) as [string, unknown, unknown]
    if (name === 'show' || name === 'hide') return void (face.hidden = name === 'hide')
    if (name === 'on' && event === 'ready') return (listener as () => void)()
    if (run) return run(call)
    if (name === 'consent' && (shell.keeps = Boolean(event))) return recall()
    calls.push(call)
    const [waits, , wakes, forgets] = known.exec(name) ?? []
    if (wakes) load()
    // Without stored data there is nothing to forget.
    else if (forgets ? kept(lookKey) : !waits)
      fetchFile<{ runAside: typeof runAside }>('aside').then((aside) => aside.runAside(shell), warn)
  }
  const push = (call: Call) => safely(() => command(call))

  const ring = (bell.onclick = () => push([run ? 'toggle' : 'open', bell]))
  const waiting = page.Counterbell?.q
  page.Counterbell = Object.assign((...call: unknown[]) => push(call), { q: { push }, here: true as const })

  paint({})
  if (shell.keeps) recall()
  for (const call of Array.from((waiting ?? []) as ArrayLike<Call>)) push(call)
}

safely(() => {
  const { here, tag = document.currentScript as Tag | null } = page.Counterbell ?? {}
  if (!here && tag) begin(tag)
})
