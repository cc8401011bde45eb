/** True while somebody looks at this page: it is visible and has the keyboard focus. */
export const isLooking = (): boolean => document.visibilityState === 'visible' && document.hasFocus()

/** Calls `changed` whenever that may have changed. Returns the function that stops it. */
export function watchLooking(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed)
  addEventListener('focus', changed)
  addEventListener('blur', changed)
  return () => {
    document.removeEventListener('visibilitychange', changed)
    removeEventListener('focus', changed)
    removeEventListener('blur', changed)
  }
}
