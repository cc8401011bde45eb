/** The content of a clipboard, in the shape of `DataTransfer`. */
export type Pasted = { files: ArrayLike<File>; getData: (type: string) => string }

/**
 * The files of a paste; none if the paste means text. A file manager also adds the names or addresses of the files; an
 * office program adds a picture of the text.
 */
export function pastedFiles(data: Pasted): File[] {
  const files = Array.from(data.files)
  if (files.length === 0) return []
  const text = data.getData('text/plain').trim()
  if (!text) return files
  const html = data.getData('text/html')
  // A picture that is copied from a page comes with its tag, and often with its address.
  if (html && !hasWords(html)) return isAddress(text) || namesFiles(text, files) ? files : []
  return !html && namesFiles(text, files) ? files : []
}

const hasWords = (html: string) =>
  html.replace(/<(style|script|title|head)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[^>]*>|&nbsp;/gi, '').trim() !== ''

const isAddress = (text: string) => /^(https?|data|blob|file):\S+$/i.test(text)

/** True if each line is a file's name, path or address. On Linux, a line before them may say what to do with them. */
function namesFiles(text: string, files: File[]): boolean {
  const names = new Set(files.map(({ name }) => name.normalize('NFC').trim()))
  const lines = text
    .split(/[\r\n\0]+/)
    .map((line) => line.trim())
    .filter((line) => line && !/^(x-special\/\S+|copy|cut)$/.test(line))
  return lines.length > 0 && lines.every((line) => namesOf(line).some((name) => names.has(name)))
}

/** The line itself, its last part, and that part percent-decoded. */
function namesOf(line: string): string[] {
  const bare = line.replace(/^"(.*)"$/, '$1')
  const last = bare
    .replace(/[\\/]+$/, '')
    .split(/[\\/]/)
    .at(-1)!
  return [bare, last, ...(/^file:/i.test(bare) ? [decoded(last)] : [])].map((name) => name.normalize('NFC').trim())
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
