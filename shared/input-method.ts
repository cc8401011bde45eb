/**
 * Hides the keys by which an input method chooses a character from our handlers below `target`: its Enter sends
 * nothing, and its Escape closes nothing. Safari ends the composition before it sends the key; only the key code 229
 * then shows it.
 */
export function ignoreComposition(target: EventTarget): void {
  const stop = (event: Event) => {
    const { isComposing, keyCode } = event as KeyboardEvent
    if (isComposing || keyCode === 229) event.stopImmediatePropagation()
  }
  target.addEventListener('keydown', stop, { capture: true })
}
