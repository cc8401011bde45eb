import { readFile } from 'node:fs/promises'

/** The resident memory of a process in bytes. Linux counts pages of 4 KiB. */
export async function residentOf(pid: number): Promise<number> {
  const [, pages] = (await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '0 0')).split(' ')
  return Number(pages) * 4_096
}
