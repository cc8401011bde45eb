import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isVersioned, readBuildFiles, type BuildFile } from '../../builds/build-files'
import { keepBuild } from '../../builds/kept-builds'
import type { Context } from '../../context'
import { recordTagSeen } from '../../features/sites'
import { oncePer } from '../../lib/once-per'
import { registerDemoShop } from './demo-shop'
import { serveOtherBuilds } from './other-builds'
import { registerPopupPage } from './popup-page'

/** Paths of the built files, relative to the built server. `demo`: null without a demo shop. */
export type StaticFolders = { widget: string; console: string; demo: string | null }

const day = 86_400
const forEver = `public, max-age=${365 * day}, immutable`

/** For the one file without a hash in its name: a new version reaches everybody within 5 minutes. */
const aWhile = 'public, max-age=300'

const consoleCsp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** Everything public: the widget, the console's page, the demo shop, agents' pictures. */
export async function registerStaticFiles(
  app: FastifyInstance,
  context: Context,
  places: StaticFolders,
  demoKey: string,
): Promise<void> {
  const own = await readBuildFiles(places)
  // If this fails, the server still serves its own pages; only pages of other builds and servers miss these files.
  await keepBuild(context.store, own).catch((error: unknown) =>
    context.log.warn({ err: error }, 'the files of this build could not be kept for later ones'),
  )
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    if (context.publicUrl.startsWith('https:')) reply.header('strict-transport-security', `max-age=${365 * day}`)
    if (!reply.hasHeader('referrer-policy')) reply.header('referrer-policy', 'same-origin')
  })
  app.get('/', (_request, reply) => reply.redirect('/console/'))
  registerWidget(app, context, places.widget, own)
  registerConsole(app, context, places.console, own)
  if (places.demo) registerDemoShop(app, context, places.demo, demoKey)
  registerPictureRoute(app, context)
}

/**
 * A panel that failed to load is requested again under `/widget/0/`, then `/widget/0/0/`: a browser may not retry an
 * import from an address that failed. Its features import it by name from the same folder, so they find the same panel.
 */
export const stripRetryFolders = (url: string): string => url.replace(/^\/widget\/(0\/)+/, '/widget/')

/** Any page may load the script. What the page may do is decided when it connects. */
function registerWidget(app: FastifyInstance, context: Context, root: string, own: BuildFile[]): void {
  // Check again after 5 s: an admin may have allowed the origin meanwhile.
  const isFirst = oncePer(5_000)
  const files = {
    root,
    prefix: '/widget/',
    preCompressed: true,
    cacheControl: false,
    index: false,
    setHeaders: forAnyPage,
  } as const
  app.register(fastifyStatic, { ...files, serve: false })
  app.register(async (widget) => {
    widget.addHook(
      'onRequest',
      serveOtherBuilds(context, own, (reply) => forAnyPage(reply, 'kept-00000000.js')),
    )
    await widget.register(fastifyStatic, { ...files, decorateReply: false })
  })
  app.get('/widget.js', async (request, reply) => {
    recordTag(context, request, isFirst)
    return reply.sendFile('widget.js', root)
  })
  registerUnversionedFiles(app, root)
  registerPopupPage(app, context)
}

/** Files that shops name in their own code: the module for bundlers, its types, and the shims for other chats. */
function registerUnversionedFiles(app: FastifyInstance, root: string): void {
  app.get('/widget.mjs', async (_request, reply) => reply.sendFile('widget.mjs', root))
  app.get('/counterbell.d.ts', async (_request, reply) => reply.sendFile('counterbell.d.ts', root))
  app.get<{ Params: { name: string } }>('/shim-:name.js', async ({ params }, reply) =>
    /^[a-z]+$/.test(params.name) ? reply.sendFile(`shim-${params.name}.js`, root) : reply.callNotFound(),
  )
}

function forAnyPage(reply: FastifyReply, path: string): void {
  // By its extension, `.ts` would be served as video.
  if (path.endsWith('.d.ts')) reply.header('content-type', 'text/plain; charset=utf-8')
  reply
    .header('cache-control', isVersioned(path.replace(/\.(br|gz)$/, '')) ? forEver : aWhile)
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
}

function recordTag(context: Context, { headers }: FastifyRequest, isFirst: (origin: string) => boolean): void {
  const page = headers.referer && URL.canParse(headers.referer) ? new URL(headers.referer) : null
  if (!page || !isFirst(page.origin)) return
  recordTagSeen(context, page).catch((error: unknown) => context.log.warn({ err: error }, 'the tag could not be noted'))
}

function registerConsole(app: FastifyInstance, context: Context, root: string, own: BuildFile[]): void {
  const setHeaders = (reply: FastifyReply) => void reply.header('cache-control', forEver)
  app.register(async (assets) => {
    assets.addHook('onRequest', serveOtherBuilds(context, own, setHeaders))
    await assets.register(fastifyStatic, {
      root: join(root, 'assets'),
      prefix: '/console/assets/',
      preCompressed: true,
      decorateReply: false,
      cacheControl: false,
      index: false,
      setHeaders,
    })
  })
  const page = async (_request: FastifyRequest, reply: FastifyReply) => {
    const html = await readFile(join(root, 'index.html'), 'utf8')
    return reply
      .type('text/html')
      .header('content-security-policy', consoleCsp)
      .header('cross-origin-opener-policy', 'same-origin')
      .header('cache-control', 'no-cache')
      .header('referrer-policy', 'no-referrer')
      .send(html)
  }
  app.get('/console', (_request, reply) => reply.redirect('/console/'))
  // The console routes by the URL itself.
  app.get('/console/*', page)
}

/** An uploaded picture is only ever shown as a picture. */
function registerPictureRoute(app: FastifyInstance, context: Context): void {
  app.get<{ Params: { id: string } }>('/pictures/:id', async (request, reply) => {
    const picture = await context.store.read((tx) =>
      tx.db.selectFrom('pictures').selectAll().where('id', '=', request.params.id).executeTakeFirst(),
    )
    if (!picture) return reply.code(404).send()
    return reply
      .type(picture.type)
      .header('cache-control', forEver)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-disposition', 'inline')
      .header('cross-origin-resource-policy', 'cross-origin')
      .send(picture.bytes)
  })
}
