import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { isVersioned, type BuildFile } from '../../builds/build-files'
import { readKeptFile } from '../../builds/kept-builds'
import type { Context } from '../../context'

const decompress = promisify(brotliDecompress)

/** What a loader requests: `panel`, `aside`, `ro`, `later-ro`. */
const asked = /^widget\/(panel|aside|(?:later-)?[a-z]{2})-[A-Z0-9]{8}\.js$/

/**
 * Serves files of other builds, before this build's files are searched. A page that was opened before a deploy, or that
 * another server of this shop sent, gets exactly the file that it requests. A file of another build could break an open
 * panel.
 *
 * When a build is no longer kept, only its loader can still be in a browser's cache. That loader needs the panel and
 * the texts, and can start the panel of any build. So it gets a one-line module that re-exports today's file. A copy
 * would run twice, once under each name. Everything else is not found, and an open panel or console then asks for a
 * reload.
 */
export function serveOtherBuilds(
  context: Context,
  own: BuildFile[],
  headers: (reply: FastifyReply) => void,
): onRequestAsyncHookHandler {
  const ours = new Set(own.map(({ path }) => path))
  return async (request, reply) => {
    const path = request.url.slice(1).replace(/[?#].*/, '')
    if (!isVersioned(path) || ours.has(path)) return
    const brotli = await readKeptFile(context.store, path)
    if (brotli) return sendKept(request, reply, path, brotli, headers)
    const today = currentFile(path, ours)
    headers(reply)
    reply.header('cache-control', 'no-store')
    if (today) return reply.type(typeOf(path)).send(`export * from './${today}'\n`)
  }
}

async function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  brotli: Buffer,
  headers: (reply: FastifyReply) => void,
): Promise<FastifyReply> {
  headers(reply)
  reply.type(typeOf(path)).header('vary', 'accept-encoding')
  if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(await decompress(brotli))
  return reply.header('content-encoding', 'br').send(brotli)
}

/** The file of the same name in this build. */
function currentFile(path: string, ours: Set<string>): string | undefined {
  const [, name] = asked.exec(path) ?? []
  const start = `widget/${name}-`
  const today = name && [...ours].find((each) => each.startsWith(start) && asked.exec(each)?.[1] === name)
  return today?.slice('widget/'.length)
}

const typeOf = (path: string) =>
  path.endsWith('.css') ? 'text/css; charset=utf-8' : 'application/javascript; charset=utf-8'
