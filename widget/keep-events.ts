/** What the page must not hear of and could only hinder: it takes the focus, forbids scrolling, typing, selecting and copying. No element of the panel listens to it. */
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
/** What the panel listens to: a modal of the page that lets nothing happen beside it would stop it. Releases are not among them: something of the page that is dragged ends by them. */
const retold = ['keydown', 'keypress', 'keyup', 'pointerdown', 'click', 'dblclick']

/** Keeps what happens in the panel from the page's own listeners, also from those that hear of it before the panel would. */
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
        // Told again to the panel alone; what the browser does by itself with a key or a click it does by the first.
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
  // No `MouseEvent`: a click of that kind would be done twice, as a browser follows also those that scripts make.
  return new Event(type, told)
}
