/** The connection to the server, in exactly one state. Times are milliseconds since the epoch. */
export type ConnectionState =
  | { kind: 'connecting' }
  | { kind: 'online' }
  | { kind: 'offline'; since: number }
  /** It does not reconnect by itself. */
  | { kind: 'ended'; because: 'signed-out' | 'other-version' }

/** The connection is lost. When it was lost already, the first moment counts. */
export function lost(was: ConnectionState, now: number): ConnectionState {
  if (was.kind === 'offline' || was.kind === 'ended') return was
  return { kind: 'offline', since: now }
}
