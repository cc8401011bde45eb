/** Names that are the libraries' alone, so that the build may shorten them: what they keep to themselves, and long ones of theirs. */
export const namesOfSocketIo = new RegExp(
  `^(_[a-zA-Z].*|${[
    ...['emitReserved', 'setTimeoutFn', 'clearTimeoutFn', 'receiveBuffer', 'sendBuffer', 'writeBuffer', 'notifyOutgoingListeners', 'removeAllListeners', 'emitBuffered', 'subEvents'],
    ...['priorWebsocketSuccess', 'onHandshake', 'createTransport', 'setTransport', 'transportOptions', 'transportImplementations', 'tryAllTransports', 'rememberUpgrade', 'supportsBinary'],
    ...['closeOnBeforeunload', 'addTrailingSlash', 'rejectUnauthorized', 'timestampParam', 'timestampRequests', 'perMessageDeflate', 'autoUnref', 'useNativeTimers', 'ackTimeout'],
    ...['reconnectionAttempts', 'reconnectionDelay', 'reconnectionDelayMax', 'randomizationFactor', 'maybeReconnectOnOpen', 'skipReconnect', 'onreconnect', 'ondecoded', 'onpacket'],
  ].join('|')})$`,
)
