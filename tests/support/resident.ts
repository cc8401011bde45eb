import { readFile } from 'node:fs/promises'

/** Bytes of memory that a process has; Linux counts pages of 4 KiB. */
export async function residentOf(pid: number): Promise<number> {
  const [, pages] = (await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '0 0')).split(' ')
  return Number(pages) * 4_096
}
