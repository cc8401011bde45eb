import { shownTitle } from '../../core'

let cover: { text: Text; own: string; ours: string } | null = null
let yielded = false

/** "(2) " before the page's title; 0 takes it away and leaves the title as it was, to the letter. A page that writes its title meanwhile has the last word until `uncover`. */
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
  // The text itself is changed, not the element: a framework that holds on to it finds it where it was.
  text.data = ours
  keep({ text, own, ours })
}

/** The tab is looked at again. */
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
