import type { Attachment } from './attachment'

/** Milliseconds without a byte more after which the line counts as gone. */
const patience = 30_000

/** Where files are put, where it is said that one was refused on its way there, and what must be said at both beside the name. */
export type Door = { url: string | URL; refused: string | URL; headers?: Record<string, string> }
/** `type`: not taken. `large`: refused by what stands before the server, and told there. `unreadable`: a folder, or moved since. `cut`: without an answer. */
export type UploadFault = 'type' | 'large' | 'server' | 'unreadable' | 'cut' | 'other'
export type Ended = { attachment: Attachment } | { fault: UploadFault }

/** So often an upload that was cut off is begun by itself. */
export const mostTries = 2
/** Milliseconds before the second try. */
export const beforeRetry = 3_000

/**
 * Carries one file to the server; `progressed` is told the part that has left, from 0 to 1, and `ended` how it ended, once.
 * `tries`: how often it was begun before. Answers how to stop it.
 */
export function upload(
  file: File,
  { url, refused, headers = {} }: Door,
  tries: number,
  progressed: (part: number) => void,
  ended: (how: Ended) => void,
): () => void {
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
  for (const [name, value] of Object.entries({ ...headers, 'x-file-name': encode(file.name) }))
    request.setRequestHeader(name, value)
  request.upload.onprogress = ({ loaded }) => {
    wait()
    progressed(Math.min(1, loaded / file.size))
  }
  const tellRefused = () => isTold(refused, headers, file.size)
  request.onload = () => {
    const how = readAnswer(request.status, request.response)
    if ('fault' in how && how.fault === 'large') tellRefused().catch(() => {})
    end(how)
  }
  const broke = async (stalled: boolean) => {
    clearTimeout(timer)
    // Browsers say of a folder, and of a file that was moved, only that the upload failed.
    if (!(await isReadable(file))) return end({ fault: 'unreadable' })
    // A proxy's own 413 allows no other page to read it: that too looks as if the line had been cut.
    end({ fault: !stalled && isLast(tries) && (await tellRefused().catch(() => false)) ? 'large' : 'cut' })
  }
  request.onerror = () => void broke(false)
  request.onabort = () => void broke(true)
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

export const isLast = (tries: number): boolean => tries + 1 >= mostTries

const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )

/** Whether the server heard that a file of so many bytes did not reach it; throws where nobody answers. If it did, the way is open, and it was the file's size. */
async function isTold(url: string | URL, headers: Record<string, string>, bytes: number): Promise<boolean> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ bytes }),
    signal: AbortSignal.timeout(patience),
  })
  return typeof ((await response.json()) as { ok?: unknown }).ok === 'boolean'
}

/** Half a character, as a file system may have it, cannot be encoded. */
function encode(name: string): string {
  try {
    return encodeURIComponent(name)
  } catch {
    return 'file'
  }
}
