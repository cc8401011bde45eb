import type { Report } from './fuzz'

const megabyte = 2 ** 20
/** The heap may differ by this much between a fifth of the way and its end, whatever was asked. */
const slack = 12 * megabyte
/** Memory that the server may have at any time beyond what it has at the start, under attack too: two passwords that are hashed take 128 MiB each. */
const mostMemory = (2 * 128 + 128) * megabyte

/** Whether nothing failed, and the server holds no more at the end than early on, and never much more; and that as a line. */
export function verdictOn({ tried, failures, before, after, peak, sockets }: Report): { line: string; holds: boolean } {
  const flat = after.heapUsed - before.heapUsed <= slack && sockets.after <= sockets.before && peak <= mostMemory
  const shown = (bytes: number) => (bytes / megabyte).toFixed(1)
  const line = [
    `${tried} tries`,
    `${failures.length} failures`,
    `heap after collection ${shown(before.heapUsed)} MB at a fifth and ${shown(after.heapUsed)} MB at the end`,
    `${shown(peak)} MB of memory at most beyond those at the start`,
    `connections at rest ${sockets.before} before and ${sockets.after} after`,
  ].join(', ')
  return { line, holds: flat && failures.length === 0 }
}
