import { readFile } from 'node:fs/promises'

/** Linux counts in ticks of a hundredth of a second. */
const tick = 10_000

/** Processor time of a process so far, all its threads, user and system, in microseconds; NaN where there is no /proc. */
export async function cpuOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name, in brackets, may hold spaces; utime and stime are the 14th and 15th fields.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return text ? (Number(fields[11]) + Number(fields[12])) * tick : NaN
}
