/** For work that nobody waits for. A fault of ours is told to developers, and never reaches the page's own error handlers. */
export function unawaited(work: Promise<unknown>): void {
  work.catch((fault: unknown) => console.warn('Counterbell', fault))
}
