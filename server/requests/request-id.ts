import { randomBytes } from 'node:crypto'

const start = randomBytes(4).toString('hex')
let last = 0

/** Ties together the log lines of one request; unique over all processes and starts. Never sent to a client. */
export const nextRequestId = (): string => `${start}-${++last}`
