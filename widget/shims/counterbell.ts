import type { Commands } from '../counterbell'

type Hook = Commands & {
  q?: unknown[]
  here?: true
  tag?: { src: string; dataset: Record<string, string | undefined> }
}
const page = window as unknown as { Counterbell?: Hook }
/** The shim's own tag. It may replace ours. */
const own = document.currentScript as HTMLScriptElement | null

/** Sends a command to the widget; it is queued until the widget is loaded. */
export const say = ((...call: unknown[]) => (hook() as (...call: unknown[]) => void)(...call)) as Commands

/**
 * Loads the widget for the site on the shim's tag, or else the site in the other product's own call. A tag of ours
 * comes first: then this loads nothing.
 */
export function load(theirs?: unknown, more: Record<string, string | undefined> = {}): void {
  const site =
    own?.dataset.site ??
    (typeof theirs === 'string' && !document.querySelector('script[data-site][src*="/widget.js"]') ? theirs : '')
  if (!site || !own?.src || hook().here || hook().tag) return
  const src = new URL('widget.js', own.src).href
  hook().tag = { src, dataset: Object.assign({}, own.dataset, more, { site }) }
  import(src).catch((fault: unknown) => console.warn('Counterbell', fault))
}

function hook(): Hook {
  if (page.Counterbell) return page.Counterbell
  const stub = ((...call: unknown[]) => void (stub.q ??= []).push(call)) as Hook
  return (page.Counterbell = stub)
}

const warned = new Set<string>()

/** Warns once about a call that has no equivalent here. The call does nothing. */
export function unlike(call: string): void {
  if (warned.has(call)) return
  warned.add(call)
  console.warn(`Counterbell: ${call} has no like here and does nothing`)
}

/** Calls a function of the page and logs its errors. */
export function callBack(listener: unknown, ...told: unknown[]): void {
  if (typeof listener !== 'function') return
  try {
    ;(listener as (...told: unknown[]) => void)(...told)
  } catch (fault) {
    console.warn('Counterbell: a listener of the page failed', fault)
  }
}
