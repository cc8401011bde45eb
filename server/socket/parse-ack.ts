type Acknowledge = (answer: unknown) => void
export type SentEvent = { given: unknown; ack: Acknowledge }

/**
 * What a client sent with an event. Socket.IO puts the ack last, whatever else was sent or left out, so that every
 * client that waits gets an answer.
 */
export function parseAck(sent: unknown[]): SentEvent {
  const last = sent.at(-1)
  return isAck(last)
    ? { given: sent.length > 1 ? sent[0] : undefined, ack: last }
    : { given: sent[0], ack: () => undefined }
}

const isAck = (value: unknown): value is Acknowledge => typeof value === 'function'
