import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../context'

/**
 * A small shop with the tag exactly as in widget/README.md, under a content security policy as strict as a shop's can
 * be.
 */
export function registerDemoShop(app: FastifyInstance, context: Context, root: string, demoKey: string): void {
  const pages = ['index.html', 'product.html', 'cart.html', 'checkout.html']
  const page = (name: string) => async (_request: FastifyRequest, reply: FastifyReply) => {
    const html = await readFile(join(root, name), 'utf8')
    const filled = html
      .replaceAll('{{WIDGET_SRC}}', `${context.publicUrl}/widget.js`)
      .replaceAll('{{SITE_KEY}}', demoKey)
    return reply
      .type('text/html')
      .header('content-security-policy', demoCsp(context.publicUrl))
      .header('cache-control', 'no-cache')
      .header('x-robots-tag', 'noindex')
      .send(filled)
  }
  app.get('/demo', (_request, reply) => reply.redirect('/demo/'))
  app.get('/demo/', page('index.html'))
  for (const name of pages) app.get(`/demo/${name}`, page(name))
  app.register(fastifyStatic, {
    root,
    prefix: '/demo/',
    decorateReply: false,
    index: false,
    allowedPath: (path) => !path.endsWith('.html'),
  })
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
