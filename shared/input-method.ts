/**
 * Keys with which an input method chooses a character reach no handler of ours below `target`: its Enter sends nothing and
 * its Escape closes nothing. Safari ends the composition before it sends the key, and only the code 229 still says so.
 */
export function ignoreComposition(target: EventTarget): void {
  const stop = (event: Event) => {
    const { isComposing, keyCode } = event as KeyboardEvent
    if (isComposing || keyCode === 229) event.stopImmediatePropagation()
  }
  target.addEventListener('keydown', stop, { capture: true })
}
