import type { Attachment } from './attachment'

/** Milliseconds without a byte more after which the line counts as gone. */
const patience = 30_000

/** Where files are put, and what must be said there beside the name. */
export type Door = { url: string | URL; headers?: Record<string, string> }
/** `type`: not taken. `large`: refused by what stands before the server. `unreadable`: a folder, or moved since. `cut`: without an answer. */
export type UploadFault = 'type' | 'large' | 'server' | 'unreadable' | 'cut' | 'other'
export type Ended = { attachment: Attachment } | { fault: UploadFault }

/** So often an upload that was cut off is begun by itself. */
export const mostTries = 2
/** Milliseconds before the second try. */
export const beforeRetry = 3_000

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
    end(readAnswer(request.status, request.response))
  }
  request.onerror = request.onabort = () => {
    clearTimeout(timer)
    // Browsers say of a folder, and of a file that was moved, only that the upload failed.
    file.slice(0, 1).arrayBuffer().then(() => end({ fault: 'cut' }), () => end({ fault: 'unreadable' }))
  }
  request.send(file)
  wait()
  return () => {
    clearTimeout(timer)
    request.onabort = request.onerror = null
    request.abort()
  }
}

/** Also a proxy may answer, with a page of its own or with JSON of another shape. */
export function readAnswer(status: number, body: unknown): Ended {
  const answer = body as { ok?: boolean; value?: { attachment?: Attachment }; refusal?: { code?: string } } | null
  const attachment = answer?.ok ? answer.value?.attachment : undefined
  if (attachment?.id) return { attachment }
  const code = answer?.refusal?.code
  if (code === 'invalid') return { fault: 'type' }
  if (code === undefined && status === 413) return { fault: 'large' }
  return { fault: status >= 500 || status < 400 ? 'server' : 'other' }
}

/** Half a character, as a file system may have it, cannot be encoded. */
function encode(name: string): string {
  try {
    return encodeURIComponent(name)
  } catch {
    return 'file'
  }
}
