import { closeSync, fdatasync, openSync } from 'node:fs'
import { promisify } from 'node:util'
import { coalesce } from '../../lib/coalesce'

const sync = promisify(fdatasync)

/** Makes commits survive a power cut. */
export type Disk = {
  /** Resolves once everything written before is on the disk. */
  flush: () => Promise<void>
  /** Resolves once no earlier write is still in progress. */
  settled: () => Promise<void>
  close: () => void
}

/** Flushes `file` outside the event loop: a commit that flushes itself blocks everybody. */
export function createDisk(file: string): Disk {
  const handle = openSync(file, 'r+')
  const flush = coalesce(() => sync(handle))
  let last = Promise.resolve()
  return { flush: () => (last = flush()), settled: () => last, close: () => closeSync(handle) }
}
