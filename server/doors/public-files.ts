import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { keepBuild } from '../builds/kept-builds'
import { isVersioned, readOwnFiles, type BuildFile } from '../builds/own-files'
import type { Core } from '../core'
import { seeTag } from '../operations/see-tag'
import { onceInAWhile } from './once-in-a-while'
import { serveOtherBuilds } from './other-builds'
import { openWindowPage } from './window-page'

/** Where the built files are, seen from the built server. `demo`: null where there is no demo shop. */
export type Places = { widget: string; console: string; demo: string | null }

const day = 86_400
const forEver = `public, max-age=${365 * day}, immutable`

/** For the one file without its hash in its name: a new version is soon everywhere. */
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

/** Everything that is served to anybody: the widget, the console's page, the demo shop, agents' pictures. */
export async function openPublicFiles(app: FastifyInstance, core: Core, places: Places, demoKey: string): Promise<void> {
  const own = await readOwnFiles(places)
  // Without it this server still serves its own pages: only those of other builds and servers miss it.
  await keepBuild(core.store, own).catch((error: unknown) => core.log.warn({ err: error }, 'the files of this build could not be kept for later ones'))
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    if (core.publicUrl.startsWith('https:')) reply.header('strict-transport-security', `max-age=${365 * day}`)
    if (!reply.hasHeader('referrer-policy')) reply.header('referrer-policy', 'same-origin')
  })
  app.get('/', (_request, reply) => reply.redirect('/console/'))
  openWidget(app, core, places.widget, own)
  openConsole(app, core, places.console, own)
  if (places.demo) openDemo(app, core, places.demo, demoKey)
  openPictures(app, core)
}

/**
 * A panel that could not be fetched is asked for again in `/widget/0/`, then in `/widget/0/0/`: browsers may not ask a second time for
 * an address that failed. Its features import it by its name and are fetched from beside it, so they find the same panel in any folder.
 */
export const inOneFolder = (url: string): string => url.replace(/^\/widget\/(0\/)+/, '/widget/')

/** The script may be used by any page; what it may then do is decided where it connects. */
function openWidget(app: FastifyInstance, core: Core, root: string, own: BuildFile[]): void {
  // Asked again after a while: the origin may have been allowed meanwhile.
  const isNews = onceInAWhile(5_000)
  const files = { root, prefix: '/widget/', preCompressed: true, cacheControl: false, index: false, setHeaders: forAnyPage } as const
  app.register(fastifyStatic, { ...files, serve: false })
  app.register(async (widget) => {
    widget.addHook('onRequest', serveOtherBuilds(core, own, (reply) => forAnyPage(reply, 'kept-00000000.js')))
    await widget.register(fastifyStatic, { ...files, decorateReply: false })
  })
  app.get('/widget.js', async (request, reply) => {
    noteTag(core, request, isNews)
    return reply.sendFile('widget.js', root)
  })
  openNamedFiles(app, root)
  openWindowPage(app, core)
}

/** What pages name in their own code: the module for bundlers, its types, and the shims of other chats. */
function openNamedFiles(app: FastifyInstance, root: string): void {
  app.get('/widget.mjs', async (_request, reply) => reply.sendFile('widget.mjs', root))
  app.get('/counterbell.d.ts', async (_request, reply) => reply.sendFile('counterbell.d.ts', root))
  app.get<{ Params: { name: string } }>('/shim-:name.js', async ({ params }, reply) => (/^[a-z]+$/.test(params.name) ? reply.sendFile(`shim-${params.name}.js`, root) : reply.callNotFound()))
}

function forAnyPage(reply: FastifyReply, path: string): void {
  // By its ending it would be taken for a film.
  if (path.endsWith('.d.ts')) reply.header('content-type', 'text/plain; charset=utf-8')
  reply.header('cache-control', isVersioned(path.replace(/\.(br|gz)$/, '')) ? forEver : aWhile).header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
}

function noteTag(core: Core, { headers }: FastifyRequest, isNews: (origin: string) => boolean): void {
  const page = headers.referer && URL.canParse(headers.referer) ? new URL(headers.referer) : null
  if (!page || !isNews(page.origin)) return
  seeTag(core, page).catch((error: unknown) => core.log.warn({ err: error }, 'the tag could not be noted'))
}

function openConsole(app: FastifyInstance, core: Core, root: string, own: BuildFile[]): void {
  const setHeaders = (reply: FastifyReply) => void reply.header('cache-control', forEver)
  app.register(async (assets) => {
    assets.addHook('onRequest', serveOtherBuilds(core, own, setHeaders))
    await assets.register(fastifyStatic, { root: join(root, 'assets'), prefix: '/console/assets/', preCompressed: true, decorateReply: false, cacheControl: false, index: false, setHeaders })
  })
  const page = async (_request: FastifyRequest, reply: FastifyReply) => {
    const html = await readFile(join(root, 'index.html'), 'utf8')
    return reply.type('text/html').header('content-security-policy', consoleCsp).header('cross-origin-opener-policy', 'same-origin').header('cache-control', 'no-cache').header('referrer-policy', 'no-referrer').send(html)
  }
  app.get('/console', (_request, reply) => reply.redirect('/console/'))
  // The console finds its way by the address itself.
  app.get('/console/*', page)
}

/** A small shop that carries the tag exactly as widget/README.md shows it, under a policy as strict as a shop's can be. */
function openDemo(app: FastifyInstance, core: Core, root: string, demoKey: string): void {
  const pages = ['index.html', 'product.html', 'cart.html', 'checkout.html']
  const page = (name: string) => async (_request: FastifyRequest, reply: FastifyReply) => {
    const html = await readFile(join(root, name), 'utf8')
    const filled = html.replaceAll('{{WIDGET_SRC}}', `${core.publicUrl}/widget.js`).replaceAll('{{SITE_KEY}}', demoKey)
    return reply.type('text/html').header('content-security-policy', demoCsp(core.publicUrl)).header('cache-control', 'no-cache').header('x-robots-tag', 'noindex').send(filled)
  }
  app.get('/demo', (_request, reply) => reply.redirect('/demo/'))
  app.get('/demo/', page('index.html'))
  for (const name of pages) app.get(`/demo/${name}`, page(name))
  app.register(fastifyStatic, { root, prefix: '/demo/', decorateReply: false, index: false, allowedPath: (path) => !path.endsWith('.html') })
}

function demoCsp(publicUrl: string): string {
  const socket = publicUrl.replace(/^http/, 'ws')
  return [
    "default-src 'none'",
    `script-src 'self' ${publicUrl}`,
    "style-src 'self'",
    `img-src 'self' ${publicUrl}`,
    `connect-src 'self' ${publicUrl} ${socket}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
}

/** Whatever was uploaded can only ever be looked at as a picture. */
function openPictures(app: FastifyInstance, core: Core): void {
  app.get<{ Params: { id: string } }>('/pictures/:id', async (request, reply) => {
    const picture = await core.store.read((tx) => tx.db.selectFrom('pictures').selectAll().where('id', '=', request.params.id).executeTakeFirst())
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
