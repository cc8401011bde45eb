import { readableOn } from './bell/contrast'
import { drawBell } from './bell/draw'
import { place } from './bell/place'
import { colourKey, keyPrefix, openKey } from './keys'
import type { Language } from '../shared/site'
import type { Sentences } from './locales/en'
import type { Call, Shell, Start } from './shell'

/** Said at build time: what all our files have in their names, under which name the panel's has `start`, and what we speak. */
declare const VERSION: string
declare const PANEL_START: string
declare const LANGUAGES: string
declare global {
  interface Window {
    Counterbell?: { (...call: unknown[]): void; q?: { push: (call: Call) => void } & Partial<Iterable<Call>>; here?: true }
  }
}

const defaultColour = '#8a6116'
const commands = ['open', 'close', 'toggle', 'show', 'hide', 'on', 'off']
const labels: Record<string, string> = { pl: 'Czat', uk: 'Чат' }
/** Where a language writes it otherwise than `offline`. */
const offline: Record<string, string> = { uk: 'офлайн' }

/** Nothing of ours may break the shop's page: whatever goes wrong ends here. */
function safely(work: () => void): void {
  try {
    work()
  } catch (fault) {
    console.warn('Counterbell', fault)
  }
}

function begin(tag: HTMLScriptElement): void {
  const { site, colour: own = '', language = null, department = null } = tag.dataset
  if (!site) return console.warn('Counterbell: the tag has no data-site')
  const page = language || document.documentElement.lang || navigator.language
  const wished = page.slice(0, 2).toLowerCase()
  const spoken = LANGUAGES.split(' ').includes(wished) ? wished : 'en'
  const label = labels[spoken] ?? 'Chat'
  const { host, root, face, bell } = drawBell(label)
  const calls: Call[] = []
  const warned: unknown[] = []
  let run: ((call: Call) => void) | null = null

  const paint = (colour: string | null) => {
    const valid = [own, colour ?? '', defaultColour].find((one) => /^#[\da-f]{6}$/i.test(one))!
    face.style.setProperty('--accent', valid)
    face.style.setProperty('--on-accent', readableOn(valid))
  }
  const hide = (hidden: boolean) => void (host.hidden = hidden)
  const shell: Shell = { site, base: new URL('.', tag.src).href, page, department, colour: own || null, root, bell, paint, hide, calls }

  const fetchFile = <Module>(name: string) => import(`${shell.base}widget/${name}-${VERSION}.js`) as Promise<Module>
  const load = () => {
    if (bell.ariaBusy === 'true' || run) return
    bell.ariaBusy = 'true'
    bell.ariaLabel = label
    bell.removeAttribute('title')
    Promise.all([fetchFile<Record<string, Start>>('panel'), fetchFile<{ sentences: Sentences }>(spoken)])
      .then(([panel, { sentences }]) => (run = panel[PANEL_START]!(shell, spoken as Language, sentences)))
      .catch((fault) => {
        bell.title = bell.ariaLabel = `${label}: ${offline[spoken] ?? 'offline'}`
        console.warn('Counterbell', fault)
      })
      .finally(() => (bell.ariaBusy = null))
  }
  const command = (call: Call) => {
    const [name, event, listener] = Array.from(call) as [string, unknown, unknown]
    if (!commands.includes(name)) return warned.includes(name) || (warned.push(name), console.warn('Counterbell: unknown command', name))
    if (name === 'show' || name === 'hide') return hide(name === 'hide')
    if (name === 'on' && event === 'ready') return (listener as () => void)()
    if (run) return run(call)
    calls.push(call)
    if (name === 'open' || name === 'toggle') load()
  }
  const push = (call: Call) => safely(() => command(call))

  bell.onclick = () => push(run ? ['toggle'] : ['open'])
  const waiting = window.Counterbell?.q
  window.Counterbell = Object.assign((...call: unknown[]) => push(call), { q: { push }, here: true as const })

  let known: string | null = null
  safely(() => {
    paint(localStorage.getItem(keyPrefix(site) + colourKey))
    known = localStorage.getItem(keyPrefix(site) + openKey)
  })
  if (!face.style.length) paint(null)
  place(host)
  for (const call of Array.from((waiting ?? []) as ArrayLike<Call>)) push(call)
  if (known) load()
}

safely(() => {
  const tag = document.currentScript
  if (!window.Counterbell?.here && tag instanceof HTMLScriptElement) begin(tag)
})
