import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type OpenApp } from '../support/open-app'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.dispose())

/** The policy of a page, directive by directive. */
async function policyOf(path: string): Promise<Map<string, string[]>> {
  const policy = (await fetch(app.url + path)).headers.get('content-security-policy') ?? ''
  return new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name, ...sources]) => [name!, sources]),
  )
}

describe("the console's page (A: stored XSS)", () => {
  test.each(['/console/', '/console/set-up', '/console/anything/else', '/console/..', '/console/<script>'])(
    '%s runs no script but ours, and stands in no frame',
    async (path) => {
      const policy = await policyOf(path)
      expect(policy.get('default-src')).toEqual(["'none'"])
      expect(policy.get('script-src')).toEqual(["'self'"])
      expect(policy.get('style-src')).toEqual(["'self'"])
      expect(policy.get('connect-src')).toEqual(["'self'"])
      expect(policy.get('frame-ancestors')).toEqual(["'none'"])
      expect(policy.get('base-uri')).toEqual(["'none'"])
      expect(policy.get('require-trusted-types-for')).toEqual(["'script'"])
      expect([...policy.values()].flat().filter((source) => /unsafe|\*|^https?:$/.test(source))).toEqual([])
    },
  )

  test('tells no other site where its reader was, and is always asked for anew', async () => {
    const { headers } = await fetch(`${app.url}/console/`)
    expect([
      headers.get('referrer-policy'),
      headers.get('cache-control'),
      headers.get('x-content-type-options'),
    ]).toEqual(['no-referrer', 'no-cache', 'nosniff'])
  })

  test('has no script or style written into it: its own policy would forbid them', async () => {
    const html = await (await fetch(`${app.url}/console/`)).text()
    expect(html).toMatch(/<script[^>]+src="\/console\/assets\/console-\w+\.js"/)
    expect(html).not.toMatch(/<script(?![^>]+src=)|<style|\sstyle=|\son\w+=|javascript:/i)
  })
})

describe('the demo shop (T2)', () => {
  const pages = [
    '/demo/',
    '/demo/index.html',
    '/demo/product.html',
    '/demo/cart.html',
    '/demo/checkout.html',
    '/demo/index.htm%6c',
  ]

  test.each(pages)(
    '%s carries the tag exactly as widget/README.md shows it, and nothing else of ours',
    async (path) => {
      const html = await (await fetch(app.url + path)).text()
      expect(html).toContain(`<script async src="${app.url}/widget.js" data-site="${app.site.key}"></script>`)
      expect(html.match(/widget\.js/g)).toHaveLength(1)
      expect(html).not.toContain('{{')
    },
  )

  test.each(pages)('%s runs under a policy without unsafe-inline', async (path) => {
    const policy = await policyOf(path)
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect([...policy.values()].flat().filter((source) => source.includes('unsafe') || source === '*')).toEqual([])
    expect(policy.get('script-src')).toEqual(["'self'", app.url])
    expect(policy.get('connect-src')).toEqual(["'self'", app.url, app.url.replace('http', 'ws')])
  })

  test('names no page by what a visitor sent: neither Host nor address ends up in the tag', async () => {
    const html = await (
      await fetch(`${app.url}/demo/?"><script>alert(1)</script>`, { headers: { 'x-forwarded-host': 'evil.example' } })
    ).text()
    expect(html).not.toMatch(/evil\.example|alert\(1\)/)
  })
})

test("the panel's own window runs no script but ours, and shows the pictures of cards (S30)", async () => {
  const policy = await policyOf(`/window?site=${app.site.key}`)
  expect(policy.get('default-src')).toEqual(["'none'"])
  expect(policy.get('script-src')).toEqual(["'self'"])
  expect(policy.get('img-src')).toEqual(["'self'", 'blob:', 'data:', 'https:'])
  expect(policy.get('frame-ancestors')).toEqual(["'none'"])
})

test.each(['/', '/console', '/demo'])('%s leads on within our own address', async (path) => {
  const { status, headers } = await fetch(app.url + path, { redirect: 'manual' })
  expect([status, headers.get('location')]).toEqual([302, path === '/demo' ? '/demo/' : '/console/'])
})
