import type { FileType } from './file-type'

/** Characters, with the ending. */
const most = 100

/**
 * What a file is called from now on: no path, nothing unseen (a sign that turns the reading direction makes `exe.gpj` out
 * of `jpg.exe`), and an ending that its bytes bear out: `photo.png` that is a text becomes `photo.png.txt`.
 */
export function fileName(given: string, { endings }: FileType): string {
  const base = given
    .normalize('NFC')
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .trim()
    .replace(/^\.+/, '')
  const dot = base.lastIndexOf('.')
  const ending = dot < 0 ? '' : base.slice(dot + 1).toLowerCase()
  const honest = endings.includes(ending)
  const stem = (honest ? base.slice(0, dot) : base) || 'file'
  const end = `.${honest ? base.slice(dot + 1) : endings[0]}`
  return (
    Array.from(stem)
      .slice(0, most - end.length)
      .join('')
      .trim() + end
  )
}
