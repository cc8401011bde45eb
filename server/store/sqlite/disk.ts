import { closeSync, fdatasync, openSync } from 'node:fs'
import { promisify } from 'node:util'
import { coalesce } from '../../lib/coalesce'

const sync = promisify(fdatasync)

/** Where commits are kept from a power cut. */
export type Disk = {
  /** Resolves once all that was written before is there. */
  flush: () => Promise<void>
  /** Resolves once nothing that was written before is still on its way. */
  settled: () => Promise<void>
  close: () => void
}

/** Flushes `file` off the event loop: a commit that waits for the disk by itself has everybody wait with it. */
export function createDisk(file: string): Disk {
  const handle = openSync(file, 'r+')
  const flush = coalesce(() => sync(handle))
  let last = Promise.resolve()
  return { flush: () => (last = flush()), settled: () => last, close: () => closeSync(handle) }
}
