import { shownTitle } from '../../core'

let cover: { text: Text; own: string; ours: string } | null = null
let yielded = false

/**
 * Puts "(2) " before the page's title; 0 removes it and restores the title exactly. If the page changes its title
 * meanwhile, its title stays until `uncover`.
 */
export function countInTitle(count: number): void {
  if (cover && !(cover.text.isConnected && cover.text.data === cover.ours)) {
    yielded = true
    keep(null)
  }
  if (!count) return takeOff()
  const text = cover?.text ?? document.querySelector('head > title')?.firstChild
  if (yielded || !(text instanceof Text)) return
  const own = cover?.own ?? text.data
  const ours = `(${count}) ${own.trimStart()}`
  // Changes the text node's data and keeps the node: a framework that holds a reference still finds it.
  text.data = ours
  keep({ text, own, ours })
}

/** The shopper looks at the tab again: restores the title. */
export function uncover(): void {
  countInTitle(0)
  yielded = false
}

function takeOff(): void {
  if (cover) cover.text.data = cover.own
  keep(null)
}

function keep(next: typeof cover): void {
  cover = next
  shownTitle.own = next?.own.trim() ?? null
}
