import type { Shell } from '../shell'
import { safely, warn } from '../unawaited'

const native = 'button, a[href], input, summary'
/** The attributes that we may add to such an element; the panel sets `aria-expanded`. */
const attributes = ['role', 'tabindex', 'aria-expanded']

/**
 * Lets elements of the shop's page open the panel in place of the bell, also elements that appear later. The bell is
 * hidden while one of them is visible.
 */
export function followLauncher(shell: Shell, selector: string, ring: () => void): void {
  const { bell, unplace } = shell
  const life = new AbortController()
  const resized = new ResizeObserver(giveWay)
  const watcher = new MutationObserver(look)
  const find = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>(selector) : null

  const all = () => [...document.querySelectorAll<HTMLElement>(selector)]
  const lacking = new WeakMap<HTMLElement, string[]>()
  let count = 0

  function look(): void {
    const found = all()
    for (const element of found) {
      resized.observe(element)
      if (!lacking.has(element))
        lacking.set(
          element,
          attributes.filter((name) => !element.hasAttribute(name)),
        )
      if (!element.matches(native)) makeButton(element)
    }
    if (found.length !== count) giveWay()
    count = found.length
  }
  /** Runs in observers, after the page's own work, so that it forces no layout in the middle of it. */
  function giveWay(): void {
    bell.hidden = all().some((element) => element.getClientRects().length > 0)
  }
  function open(event: Event): void {
    const element = find(event.target)
    if (!element) return
    event.preventDefault()
    shell.opener = element
    ring()
  }
  function keyDown(event: KeyboardEvent): void {
    if (
      /^( |Enter)$/.test(event.key) &&
      !event.repeat &&
      find(event.target) === event.target &&
      !find(event.target)?.matches(native)
    )
      open(event)
  }

  safely(() => {
    try {
      look()
      giveWay()
    } catch {
      bell.hidden = false
      return warn(`data-launcher is no selector: ${selector}`)
    }
    watcher.observe(document.documentElement, { childList: true, subtree: true })
    // In the capture phase: a handler of the page may stop the event later.
    document.addEventListener('click', open, { capture: true, signal: life.signal })
    document.addEventListener('keydown', keyDown, { capture: true, signal: life.signal })
    shell.unplace = () => {
      unplace()
      for (const element of all()) for (const name of lacking.get(element) ?? []) element.removeAttribute(name)
      life.abort()
      resized.disconnect()
      watcher.disconnect()
    }
  })
}

/** Makes an element that is no button and no link usable by keyboard and screen reader. */
function makeButton(element: HTMLElement): void {
  element.role ??= 'button'
  if (!element.hasAttribute('tabindex')) element.tabIndex = 0
}
