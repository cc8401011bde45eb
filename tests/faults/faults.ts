import type { Fault } from './fault'
import { clockAlone, clockOfTwo } from './rows/clock'
import { crowdDrained, crowdKilled } from './rows/crowd'
import { frozen } from './rows/frozen'
import { fullDisk } from './rows/full-disk'
import { halfOpen } from './rows/half-open'
import { killedAlone, killedOfTwo } from './rows/killed'
import { lostAck, slowLine } from './rows/lines'
import { storageBlocked, suspendedTab } from './rows/pages'
import { crashedDatabase, heldLock } from './rows/postgres'
import { redisFaults } from './rows/redis'
import { rollingRestart } from './rows/rolling-restart'
import { stalledAlone, stalledOfTwo } from './rows/stalled'

/** The rows of the table, in the order of section F of `tests/rules.md`. */
export const faults: Fault[] = [
  killedAlone,
  killedOfTwo,
  frozen,
  lostAck,
  halfOpen,
  slowLine,
  ...redisFaults,
  crashedDatabase,
  heldLock,
  fullDisk,
  clockAlone,
  clockOfTwo,
  stalledAlone,
  stalledOfTwo,
  crowdKilled,
  crowdDrained,
  suspendedTab,
  storageBlocked,
  rollingRestart,
]

/** What is not tested, and why. */
export const untried = ['F13: no mail and no webhooks are sent yet, so no server of theirs can hang']
