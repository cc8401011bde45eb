/** What the page must not hear of and could only hinder: it takes the focus, forbids scrolling, typing, selecting and copying. We listen to none of it. */
const unheard = ['focusin', 'wheel', 'touchstart', 'touchmove', 'beforeinput', 'selectstart', 'dragstart', 'contextmenu', 'copy', 'cut']
const keys = ['keydown', 'keypress', 'keyup'] as const

/** Keeps what happens in the panel from the page's own listeners, also from those that hear of it before the panel would. */
export function keepEvents(root: ShadowRoot): () => void {
  const life = new AbortController()
  const early = { capture: true, signal: life.signal }
  const isOurs = (event: Event) => event.composedPath().includes(root)
  for (const name of unheard) addEventListener(name, (event) => isOurs(event) && event.stopImmediatePropagation(), { ...early, passive: true })
  for (const name of keys)
    addEventListener(name, (event) => {
      if (!isOurs(event)) return
      event.stopImmediatePropagation()
      // Told again to the panel alone; what the browser does by itself with a key it does by the first.
      if (!event.composedPath()[0]!.dispatchEvent(copyOf(event))) event.preventDefault()
    }, early)
  return () => life.abort()
}

function copyOf({ type, key, code, keyCode, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey }: KeyboardEvent): KeyboardEvent {
  return new KeyboardEvent(type, { key, code, keyCode, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey, bubbles: true, cancelable: true })
}
