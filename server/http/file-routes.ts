import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { agentFiles, filesPath, shopperFiles, Upload } from '../../shared/attachment'
import { isDisplayable, type Reader, readFile, upload } from '../features/attachments'
import { identifyAgent } from '../features/auth'
import { reportUploadArrived } from '../features/onboarding/report-problems'
import type { ReadSites } from '../features/sites'
import { createSlowLanes, type SlowLanes } from '../lib/slow-lanes'
import { Refused } from '../refusal-error'
import type { RequestContext } from '../request-context'
import { networkOf } from '../requests/client-address'
import { handleRequest } from '../requests/handle-request'
import type { RateLimits } from '../requests/rate-limits'
import { refuseForeignOrigin, send } from './agent-api'
import { allowOrigin, identifyShopper, preflight } from './cors'
import { createDownloadSlots } from './download-slots'

type Uploader = Parameters<typeof upload>[1]

/** Uploads from shoppers and agents, and downloads for those who may read the file. */
export function registerFileRoutes(
  app: FastifyInstance,
  context: RequestContext,
  limits: RateLimits,
  readSites: ReadSites,
): void {
  app.register(async (scope) => {
    // The body is not parsed: it is read in chunks, after the uploader is known.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _body, done) => done(null, null))
    scope.options(shopperFiles, preflight(context, readSites, 'POST'))
    scope.post(shopperFiles, { config: { slowBodyAllowed: true } }, async (http, reply) => {
      await allowOrigin(context, readSites, http, reply)
      return receiveFile(context, http, reply, async () => {
        await limits.request(http.ip)
        const principal = await identifyShopper(context, readSites, http)
        await limits.upload(http.ip, sizeOf(http))
        return principal
      })
    })
    scope.post(agentFiles, { config: { slowBodyAllowed: true } }, (http, reply) =>
      receiveFile(context, http, reply, async () => {
        await refuseForeignOrigin(context, limits, http)
        const principal = await identifyAgent(context, http.headers.cookie)
        if (!principal) throw new Refused('unauthenticated')
        return principal
      }),
    )
  })
  registerDownloadRoute(app, context, limits)
}

async function receiveFile(
  context: RequestContext,
  http: FastifyRequest,
  reply: FastifyReply,
  authorise: () => Promise<Uploader>,
) {
  const given = { name: nameOf(http), size: sizeOf(http) }
  const run = (principal: Uploader, input: Parameters<typeof upload>[2]) => {
    reportUploadArrived(context, input.size)
    return upload(context, principal, input, bodyOf(http))
  }
  const answered = await handleRequest(context, 'upload', Upload, given, { authorise, run })
  // Discard the rest of a body that was refused, so that the client receives the answer.
  http.raw.resume()
  return send(reply, answered)
}

/** The body as it arrives. A client that disconnects in the middle is not a server error. */
async function* bodyOf({ raw }: FastifyRequest): AsyncGenerator<Buffer> {
  try {
    for await (const piece of raw.iterator({ destroyOnReturn: false })) yield piece as Buffer
  } catch {
    throw new Refused('invalid', { faults: [{ path: '', message: 'the whole file' }] })
  }
}

/** NaN when the client does not send the length; every size check refuses NaN. */
const sizeOf = ({ headers }: FastifyRequest) => Number(headers['content-length'] ?? NaN)

function nameOf({ headers }: FastifyRequest): unknown {
  try {
    return decodeURIComponent(String(headers['x-file-name'] ?? ''))
  } catch {
    return null
  }
}

/** An uploaded file is only ever shown as a picture, or saved (CVE-2021-3741, CVE-2026-0483). */
function registerDownloadRoute(app: FastifyInstance, context: RequestContext, limits: RateLimits): void {
  const takeSlot = createDownloadSlots()
  const inLane = createSlowLanes()
  app.get<{ Params: { id: string }; Querystring: { pass?: string; save?: string } }>(
    `${filesPath}:id`,
    async ({ params, query, headers, ip }, reply) => {
      await limits.request(ip)
      const { file, bytes } = await readFile(context, await readerOf(context, query.pass, headers.cookie), params.id)
      await takeSlot(ip, reply.raw)
      // Check the size again: older files were accepted under higher limits.
      const shown =
        file.width !== null &&
        file.height !== null &&
        isDisplayable({ width: file.width, height: file.height }) &&
        query.save === undefined
      return reply
        .type(shown ? file.type : 'application/octet-stream')
        .header('content-length', file.size)
        .header(
          'content-disposition',
          `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, hex)}`,
        )
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cross-origin-resource-policy', 'cross-origin')
        .header('referrer-policy', 'no-referrer')
        .header('cache-control', 'private, max-age=86400, immutable')
        .send(Readable.from(inSlowLane(inLane, networkOf(ip), bytes), { objectMode: false }))
    },
  )
}

/** About 60 MB/s for a network: many simultaneous downloads must not delay anybody's messages. */
async function* inSlowLane(inLane: SlowLanes, network: string, parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const reading = parts[Symbol.asyncIterator]()
  for (;;) {
    const part = await inLane(network, () => reading.next())
    if (part.done) return
    yield part.value
  }
}

/** A pass authorises by itself; without one the session decides. */
async function readerOf(context: RequestContext, pass: unknown, cookie: string | undefined): Promise<Reader> {
  if (typeof pass === 'string') return { kind: 'pass', pass }
  const agent = await identifyAgent(context, cookie)
  if (!agent) throw new Refused('not-found')
  return agent
}

const hex = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
