export const warn = (fault: unknown) => console.warn('Counterbell', fault)

/** For work that nobody waits for. A fault of ours is told to developers, and never reaches the page's own error handlers. */
export function unawaited(work: Promise<unknown>): void {
  work.catch(warn)
}

/** The same for what is done at once. */
export function safely(work: () => void): void {
  try {
    work()
  } catch (fault) {
    warn(fault)
  }
}
