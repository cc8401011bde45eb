import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { agentFiles, filesPath, shopperFiles, Upload } from '../../shared/attachment'
import { readFile, type Reader } from '../operations/read-file'
import { noteUploadArrived } from '../operations/set-up-faults'
import { upload } from '../operations/upload'
import { Refused } from '../refused'
import { isShown } from '../rules/picture-size'
import { answer } from './answer'
import type { DoorCore } from './door-core'
import type { Limits } from './limits'
import { networkOf } from './address'
import { createFileReaders } from './meter/file-readers'
import { createSlowLanes, type SlowLanes } from './meter/slow-lanes'
import { refuseForeign, send } from './console-api'
import { identifyAgent } from './session-cookie'
import { allowPages, identifyShopper, preflight } from './shopper-http'
import type { ReadSites } from './site-doors'

type Who = Parameters<typeof upload>[1]

/** Where files come in, from shoppers and from agents, and go out again to those who may have them. */
export function openFiles(app: FastifyInstance, core: DoorCore, limits: Limits, readSites: ReadSites): void {
  app.register(async (scope) => {
    // Left on the line: they are read part by part, once it is known whose they are.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _body, done) => done(null, null))
    scope.options(shopperFiles, preflight(core, readSites, 'POST'))
    scope.post(shopperFiles, { config: { patient: true } }, async (http, reply) => {
      await allowPages(core, readSites, http, reply)
      return take(core, http, reply, async () => {
        await limits.request(http.ip)
        const who = await identifyShopper(core, readSites, http)
        await limits.upload(http.ip, sizeOf(http))
        return who
      })
    })
    scope.post(agentFiles, { config: { patient: true } }, (http, reply) =>
      take(core, http, reply, async () => {
        await refuseForeign(core, limits, http)
        const who = await identifyAgent(core, http.headers.cookie)
        if (!who) throw new Refused('unauthenticated')
        return who
      }))
  })
  openReading(app, core, limits)
}

async function take(core: DoorCore, http: FastifyRequest, reply: FastifyReply, admit: () => Promise<Who>) {
  const given = { name: nameOf(http), size: sizeOf(http) }
  const operate = (who: Who, input: Parameters<typeof upload>[2]) => {
    noteUploadArrived(core, input.size)
    return upload(core, who, input, bodyOf(http))
  }
  const answered = await answer(core, 'upload', Upload, given, { admit, operate })
  // What was not wanted any more is let pass by, so that the answer is heard.
  http.raw.resume()
  return send(reply, answered)
}

/** Ends as it came; that somebody hung up in the middle is no fault of ours. */
async function* bodyOf({ raw }: FastifyRequest): AsyncGenerator<Buffer> {
  try {
    for await (const piece of raw.iterator({ destroyOnReturn: false })) yield piece as Buffer
  } catch {
    throw new Refused('invalid', { faults: [{ path: '', message: 'the whole file' }] })
  }
}

/** NaN, which no rule lets pass, where the length is not told beforehand. */
const sizeOf = ({ headers }: FastifyRequest) => Number(headers['content-length'] ?? NaN)

function nameOf({ headers }: FastifyRequest): unknown {
  try {
    return decodeURIComponent(String(headers['x-file-name'] ?? ''))
  } catch {
    return null
  }
}

/** Whatever was uploaded can only ever be looked at as a picture, or saved (CVE-2021-3741, CVE-2026-0483). */
function openReading(app: FastifyInstance, core: DoorCore, limits: Limits): void {
  const turn = createFileReaders()
  const inLane = createSlowLanes()
  app.get<{ Params: { id: string }; Querystring: { pass?: string; save?: string } }>(`${filesPath}:id`, async ({ params, query, headers, ip }, reply) => {
    await limits.request(ip)
    const { file, bytes } = await readFile(core, await readerOf(core, query.pass, headers.cookie), params.id)
    await turn(ip, reply.raw)
    // Also those that were taken when larger ones were.
    const shown = file.width !== null && file.height !== null && isShown({ width: file.width, height: file.height }) && query.save === undefined
    return reply
      .type(shown ? file.type : 'application/octet-stream')
      .header('content-length', file.size)
      .header('content-disposition', `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, hex)}`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'private, max-age=86400, immutable')
      .send(Readable.from(inSlowLane(inLane, networkOf(ip), bytes), { objectMode: false }))
  })
}

/** Some 60 MB a second for a network: many who read at once must hold up nobody's messages. */
async function* inSlowLane(inLane: SlowLanes, network: string, parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const reading = parts[Symbol.asyncIterator]()
  for (;;) {
    const part = await inLane(network, () => reading.next())
    if (part.done) return
    yield part.value
  }
}

/** Who shows a pass is whoever may have what it opens; else it is a matter of the session. */
async function readerOf(core: DoorCore, pass: unknown, cookie: string | undefined): Promise<Reader> {
  if (typeof pass === 'string') return { kind: 'pass', pass }
  const agent = await identifyAgent(core, cookie)
  if (!agent) throw new Refused('not-found')
  return agent
}

const hex = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

