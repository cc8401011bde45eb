/**
 * Where a page holds the focus in a window of its own (a modal's focus trap), what the shopper does in the panel stays there: a
 * script of the page that takes the focus is told apart from the shopper, who moves it by hand, and it is taken back.
 */
export function holdFocus(root: ShadowRoot, isOpen: () => boolean): () => void {
  const { host } = root
  const life = new AbortController()
  const early = { capture: true, signal: life.signal }
  let byScript = false
  let isOurs = true
  const ours = (event: Event) => event.composedPath().includes(host)

  for (const name of ['pointerdown', 'mousedown', 'keydown'])
    addEventListener(name, (event) => (isOurs = ours(event)), early)
  root.addEventListener('focus', () => (isOurs = true), early)
  // Between the two, a browser that moves the focus itself empties its queue; a script that called `focus()` is still running.
  root.addEventListener(
    'blur',
    () => {
      byScript = true
      queueMicrotask(() => (byScript = false))
    },
    early,
  )
  root.addEventListener(
    'focusout',
    (event) => {
      const { target, relatedTarget } = event as FocusEvent
      if (byScript && isOurs && isOpen() && !root.contains(relatedTarget as Node | null))
        takeBack(target as HTMLElement)
    },
    early,
  )

  // A page that hears its own field lose the focus can take it before it is here.
  addEventListener(
    'mousedown',
    (event) => {
      const wished =
        ours(event) &&
        event
          .composedPath()
          .find((each) => each instanceof HTMLElement && each.matches('input, textarea, select, [tabindex]'))
      if (wished) setTimeout(() => isOpen() && !root.activeElement && takeBack(wished as HTMLElement))
    },
    early,
  )

  const watcher = new MutationObserver(stayUsable)
  watcher.observe(host, { attributes: true, attributeFilter: ['inert', 'aria-hidden'] })
  /** Modals set these on all that is beside them. */
  function stayUsable(): void {
    if (isOpen()) for (const name of ['inert', 'aria-hidden']) host.removeAttribute(name)
  }
  return () => {
    life.abort()
    watcher.disconnect()
  }
}

/** While it is taken back no element of the page can have it: else two scripts would pull at it for ever. */
function takeBack(element: HTMLElement): void {
  if (!element.isConnected) return
  const { body } = document
  const before = body.inert
  body.inert = true
  element.focus({ preventScroll: true })
  body.inert = before
}
