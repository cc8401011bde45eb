export const warn = (fault: unknown) => console.warn('Counterbell', fault)

/** For work that nothing awaits. Logs an error for developers; it never reaches the page's own error handlers. */
export function unawaited(work: Promise<unknown>): void {
  work.catch(warn)
}

/** The same for synchronous work. */
export function safely(work: () => void): void {
  try {
    work()
  } catch (fault) {
    warn(fault)
  }
}
