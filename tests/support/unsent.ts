import { readFile } from 'node:fs/promises'

/** Bytes that Linux has not yet sent from this port, including those of closed connections. */
export async function unsent(port: number): Promise<number> {
  const rows = (await readFile('/proc/net/tcp', 'utf8')).split('\n').map((row) => row.trim().split(/\s+/))
  return rows
    .filter(([, here = '']) => parseInt(here.split(':')[1] ?? '', 16) === port)
    .reduce((sum, [, , , , queues]) => sum + parseInt(queues!, 16), 0)
}
