import type { Commands } from '../counterbell'

type Hook = Commands & {
  q?: unknown[]
  here?: true
  tag?: { src: string; dataset: Record<string, string | undefined> }
}
const page = window as unknown as { Counterbell?: Hook }
/** The shim's own tag: it may stand in the place of ours. */
const own = document.currentScript as HTMLScriptElement | null

/** A command to the widget, whether it is here yet or not. */
export const say = ((...call: unknown[]) => (hook() as (...call: unknown[]) => void)(...call)) as Commands

/** Fetches the widget where the shim's tag says for which site, or else a peer's own way of beginning: but never where a tag of ours does. */
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

/** A call of the peer's that has no like of ours: said once, and of no harm. */
export function unlike(call: string): void {
  if (warned.has(call)) return
  warned.add(call)
  console.warn(`Counterbell: ${call} has no like here and does nothing`)
}

/** The page's own functions may fail as they like. */
export function callBack(listener: unknown, ...told: unknown[]): void {
  if (typeof listener !== 'function') return
  try {
    ;(listener as (...told: unknown[]) => void)(...told)
  } catch (fault) {
    console.warn('Counterbell: a listener of the page failed', fault)
  }
}
