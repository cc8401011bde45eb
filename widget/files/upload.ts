import type { Attachment, shopperFiles } from '../../shared/attachment'
import type { Answer, RefusalCode } from '../../shared/refusals'

const path: typeof shopperFiles = '/api/shopper/files'
/** Milliseconds without a byte more after which the line counts as gone. */
const patience = 30_000

export type Door = { base: string; site: string; token: string }
export type Upload = { stop: () => void }
export type Ended = { attachment: Attachment } | { refused: RefusalCode }

/** Carries one file to the server; `progressed` is told the part that has left, from 0 to 1, and `ended` how it ended, once. */
export function upload(file: File, { base, site, token }: Door, progressed: (part: number) => void, ended: (how: Ended) => void): Upload {
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
  request.open('POST', new URL(path.slice(1), base))
  request.responseType = 'json'
  request.setRequestHeader('authorization', `Bearer ${token}`)
  request.setRequestHeader('x-counterbell-site', site)
  request.setRequestHeader('x-file-name', encode(file.name))
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
  return {
    stop() {
      clearTimeout(timer)
      request.onabort = null
      request.abort()
    },
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
