import { agentFiles, type Attachment } from '../../shared/attachment'
import type { Answer, RefusalCode } from '../../shared/refusals'

/** Milliseconds without a byte more after which the line counts as gone. */
const patience = 30_000

export type Ended = { attachment: Attachment } | { refused: RefusalCode }

/** Carries one file to the server; `progressed` is told the part that has left, from 0 to 1, and `ended` how it ended, once. Answers how to stop it. */
export function upload(file: File, progressed: (part: number) => void, ended: (how: Ended) => void): () => void {
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
  request.open('POST', agentFiles)
  request.responseType = 'json'
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
