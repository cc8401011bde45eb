/**
 * Events that the panel does not listen to and that the page could only use to hinder it: take the focus, or forbid
 * scrolling, typing, selecting and copying.
 */
const unheard = [
  'focusin',
  'wheel',
  'mousedown',
  'touchstart',
  'touchmove',
  'beforeinput',
  'selectstart',
  'dragstart',
  'contextmenu',
  'copy',
  'cut',
]
/**
 * Events that the panel listens to and that a modal of the page may stop. Release events (`pointerup`) are left out:
 * the page needs them to end its own drags.
 */
const retold = ['keydown', 'keypress', 'keyup', 'pointerdown', 'click', 'dblclick']

/** Hides the panel's events from the page's listeners, also from those that run in the capture phase. */
export function keepEvents(root: ShadowRoot): () => void {
  const life = new AbortController()
  const early = { capture: true, signal: life.signal }
  const isOurs = (event: Event) => event.composedPath().includes(root)
  for (const name of unheard)
    addEventListener(name, (event) => isOurs(event) && event.stopImmediatePropagation(), { ...early, passive: true })
  for (const name of retold)
    addEventListener(
      name,
      (event) => {
        if (!isOurs(event)) return
        event.stopImmediatePropagation()
        // The copy goes to the panel alone. The browser's default action follows the original event.
        if (!event.composedPath()[0]!.dispatchEvent(copyOf(event))) event.preventDefault()
      },
      early,
    )
  return () => life.abort()
}

function copyOf(event: Event): Event {
  const { type } = event
  const told = { bubbles: true, cancelable: true }
  if (event instanceof KeyboardEvent) {
    const { key, code, keyCode, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event
    return new KeyboardEvent(type, {
      ...told,
      key,
      code,
      keyCode,
      location,
      repeat,
      isComposing,
      ctrlKey,
      shiftKey,
      altKey,
      metaKey,
    })
  }
  if (type === 'pointerdown') {
    const { pointerId, clientX, clientY } = event as PointerEvent
    return new PointerEvent(type, { ...told, pointerId, clientX, clientY })
  }
  // Not a `MouseEvent`: browsers also act on a click that a script makes, so the click would act twice.
  return new Event(type, told)
}
