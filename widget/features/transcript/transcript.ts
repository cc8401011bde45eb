import { transcriptOf } from './transcript-of'

/** Milliseconds until the browser has surely begun to save the file. */
const patience = 60_000

/**
 * Saves a text file on the shopper's device, by a blob and a link outside the page: no policy of the shop forbids it,
 * and the page gets no click event.
 */
export function save(...[thread, around]: Parameters<typeof transcriptOf>): void {
  // The byte order mark tells old editors that the file is UTF-8.
  const file = new Blob(['\ufeff', transcriptOf(thread, around)], { type: 'text/plain;charset=utf-8' })
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName(around.site, thread.timeline.conversation?.startedAt ?? around.now)
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), patience)
}

/** `Atelier Lut 2026-11-22.txt`, without characters that file systems do not allow. */
export function fileName(site: string, at: number): string {
  const name = site.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()
  return `${name} ${new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(at)}.txt`
}
