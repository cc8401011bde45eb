import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'

const Held = z.object({ heapUsed: z.number(), external: z.number(), rss: z.number(), sockets: z.number() })
/** Measured after a full garbage collection: bytes, and open TCP connections. */
export type Held = z.infer<typeof Held>

/**
 * Loaded into the process beside the product, so that the product needs no endpoint for it. Collects twice: the first
 * round may free what holds the second.
 */
const inside = `
import { createServer } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
const answer = (socket) => {
  socket.on('error', () => undefined)
  collect()
  collect()
  const sockets = process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length
  socket.end(JSON.stringify({ ...process.memoryUsage(), sockets }))
}
createServer(answer).listen(process.env.PROBE).unref()
`

/** The environment of a process to measure, and a function that measures it. */
export function probe(): { settings: { NODE_OPTIONS: string; PROBE: string }; ask: () => Promise<Held> } {
  const file = join(tmpdir(), `counterbell-probe-${randomUUID()}`)
  return {
    settings: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(inside)}`, PROBE: file },
    ask: async () => Held.parse(JSON.parse(await text(connect(file)))),
  }
}
