import type { Attachment } from './attachment'

/** Milliseconds without progress after which the upload counts as cut off. */
const patience = 30_000

/** Where files are uploaded, where a refusal on the way is reported, and the headers of both beside the file's name. */
export type Door = { url: string | URL; refused: string | URL; headers?: Record<string, string> }
/**
 * `type`: not allowed. `large`: refused in front of the server, which was told. `unreadable`: a folder, or moved since.
 * `cut`: no answer.
 */
export type UploadFault = 'type' | 'large' | 'server' | 'unreadable' | 'cut' | 'other'
export type Ended = { attachment: Attachment } | { fault: UploadFault }

/** How many times an upload that is cut off is tried. */
const mostTries = 2
/** Milliseconds before the second try. */
export const beforeRetry = 3_000

/**
 * Uploads one file. `progressed` gets the part that was sent, from 0 to 1; `ended` is called once with the result.
 * `tries`: the number of earlier tries. Returns the function that stops it.
 */
export function upload(
  file: File,
  { url, refused, headers = {} }: Door,
  tries: number,
  progressed: (part: number) => void,
  ended: (how: Ended) => void,
): () => void {
  // `fetch` reports no upload progress.
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
    // For a folder or a file that was moved, browsers only say that the upload failed.
    if (!(await isReadable(file))) return end({ fault: 'unreadable' })
    // A proxy's own 413 lacks CORS headers, so the page cannot read it: it looks like a lost connection.
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

/** The answer may be a proxy's: a page of its own, or JSON of another shape. */
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

/**
 * Reports a file of this size to the server. True: the server is reachable, so the file's size was the problem. Throws
 * where nobody answers.
 */
async function isTold(url: string | URL, headers: Record<string, string>, bytes: number): Promise<boolean> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ bytes }),
    signal: AbortSignal.timeout(patience),
  })
  return typeof ((await response.json()) as { ok?: unknown }).ok === 'boolean'
}

/** Half a surrogate pair, which a file system may allow, cannot be encoded. */
function encode(name: string): string {
  try {
    return encodeURIComponent(name)
  } catch {
    return 'file'
  }
}
