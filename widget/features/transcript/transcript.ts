import { transcriptOf } from './transcript-of'

/** Milliseconds until the file is surely on its way to the disk. */
const patience = 60_000

/** Hands the shopper a text file. A blob and a link that is in no page: no policy of the shop's forbids it, and nothing of the page sees the click. */
export function save(...[thread, around]: Parameters<typeof transcriptOf>): void {
  // The mark at the beginning tells old editors that it is UTF-8.
  const file = new Blob(['\ufeff', transcriptOf(thread, around)], { type: 'text/plain;charset=utf-8' })
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName(around.site, thread.timeline.conversation?.startedAt ?? around.now)
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), patience)
}

/** `Atelier Lut 2026-11-22.txt`, without what file systems take for something else. */
export function fileName(site: string, at: number): string {
  const name = site.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()
  return `${name} ${new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(at)}.txt`
}
