/** Somebody is in front of this page: it is on the screen, and the keyboard is theirs to use in it. */
export const isLooking = (): boolean => document.visibilityState === 'visible' && document.hasFocus()

/** Calls `changed` whenever that may have changed; the answer stops it. */
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
