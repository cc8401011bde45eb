/** How it stands with the server; exactly one at a time. Times in milliseconds since the epoch. */
export type ConnectionState =
  | { kind: 'connecting' }
  | { kind: 'online' }
  | { kind: 'offline'; since: number }
  /** It will not come back by itself. */
  | { kind: 'ended'; because: 'signed-out' | 'other-version' }

/** Lost now, or still lost: the first moment counts. */
export function lost(was: ConnectionState, now: number): ConnectionState {
  if (was.kind === 'offline' || was.kind === 'ended') return was
  return { kind: 'offline', since: now }
}
