import { randomBytes } from 'node:crypto'

const start = randomBytes(4).toString('hex')
let last = 0

/** For the lines of the log that one request causes; unique over all processes and starts. Told to nobody. */
export const nextRequestId = (): string => `${start}-${++last}`
