/**
 * Keeps the focus in the panel where the page has a focus trap (a modal). A script that takes the focus is told apart
 * from a shopper who moves it: only the script's move is undone.
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
  // A focus move by the browser runs microtasks between these two events. A script that calls `focus()` is still
  // running then.
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

  // A page that listens to `blur` on its own field can take the focus before it arrives here.
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
  /** Modals set these attributes on everything outside themselves. */
  function stayUsable(): void {
    if (isOpen()) for (const name of ['inert', 'aria-hidden']) host.removeAttribute(name)
  }
  return () => {
    life.abort()
    watcher.disconnect()
  }
}

/**
 * `inert` keeps the page from taking the focus during the call: else two scripts would take it from each other without
 * end.
 */
function takeBack(element: HTMLElement): void {
  if (!element.isConnected) return
  const { body } = document
  const before = body.inert
  body.inert = true
  element.focus({ preventScroll: true })
  body.inert = before
}
