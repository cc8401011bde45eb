import type { Attachment } from './attachment'
import type { Answer, RefusalCode } from './refusals'

/** Milliseconds without a byte more after which the line counts as gone. */
const patience = 30_000

/** Where files are put, and what must be said there beside the name. */
export type Door = { url: string | URL; headers?: Record<string, string> }
export type Ended = { attachment: Attachment } | { refused: RefusalCode }

/** Carries one file to the server; `progressed` is told the part that has left, from 0 to 1, and `ended` how it ended, once. Answers how to stop it. */
export function upload(file: File, { url, headers = {} }: Door, progressed: (part: number) => void, ended: (how: Ended) => void): () => void {
  // fetch cannot tell how far an upload has come.
  const request = new XMLHttpRequest()
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => request.abort(), patience)
  }
  const end = (how: Ended) => {
    clearTimeout(timer)
    ended(how)
  }
  request.open('POST', url)
  request.responseType = 'json'
  for (const [name, value] of Object.entries({ ...headers, 'x-file-name': encode(file.name) })) request.setRequestHeader(name, value)
  request.upload.onprogress = ({ loaded }) => {
    wait()
    progressed(Math.min(1, loaded / file.size))
  }
  request.onload = () => {
    const answer = request.response as Answer<{ attachment: Attachment }> | null
    end(answer?.ok ? answer.value : { refused: answer?.refusal.code ?? 'unavailable' })
  }
  request.onerror = request.onabort = () => end({ refused: 'unavailable' })
  request.send(file)
  wait()
  return () => {
    clearTimeout(timer)
    request.onabort = null
    request.abort()
  }
}

/** Half a character, as a file system may have it, cannot be encoded. */
function encode(name: string): string {
  try {
    return encodeURIComponent(name)
  } catch {
    return 'file'
  }
}
