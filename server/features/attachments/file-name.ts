import type { FileType } from './file-type'

/** In characters, with the extension. */
const most = 100

/**
 * A safe name for a file: no path, no invisible characters (one that reverses the reading direction shows `jpg.exe` as
 * `exe.gpj`), and an extension that fits its bytes: `photo.png` with text in it becomes `photo.png.txt`.
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
