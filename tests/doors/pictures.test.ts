import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Me } from '../../shared/agent-protocol'
import { limits } from '../../shared/limits'
import type { Answer } from '../../shared/refusals'
import { hire, type Hired } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'

let app: OpenApp
let maria: Hired
beforeAll(async () => {
  app = await openApp()
  maria = await hire(app)
})
afterAll(() => app.dispose())

const bytes = (hex: string, rest = '') => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(rest)])
const png = bytes('89504e470d0a1a0a', 'a picture')
const script = '<script>alert(document.cookie)</script>'
const put = (body: Uint8Array<ArrayBuffer>, type = 'image/png', headers: Record<string, string> = {}) =>
  fetch(`${app.url}/api/agent/picture`, {
    method: 'PUT',
    headers: { cookie: maria.cookie, origin: app.url, 'content-type': type, ...headers },
    body,
  })

describe('a picture of an agent (CVE-2021-3741, CVE-2026-0483)', () => {
  test.each([
    ['a PNG', png, 'image/png'],
    ['a JPEG', bytes('ffd8ffe0', 'a picture'), 'image/jpeg'],
    ['a WebP', bytes('524946460a00000057454250', 'VP8 '), 'image/webp'],
    ['a PNG that goes on as a page', bytes('89504e470d0a1a0a', `<html>${script}`), 'image/png'],
    ['a JPEG that calls itself a drawing', bytes('ffd8ffe0', `<svg onload=alert(1)>`), 'image/jpeg'],
  ])('%s is served as what its first bytes say, and can only ever be looked at', async (what, body, type) => {
    const answer = (await (
      await put(body, what.includes('drawing') ? 'image/svg+xml' : 'image/png')
    ).json()) as Answer<{ me: Me }>
    expect(answer.ok).toBe(true)
    const { status, headers } = await fetch(app.url + (answer.ok ? answer.value.me.picture : ''))
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
  })

  test('of more pixels than a face needs is refused, however few its bytes (H20)', async () => {
    const huge = bytes(`89504e470d0a1a0a0000000d49484452${'00002710'.repeat(2)}0802000000`)
    expect(await (await put(huge)).json()).toMatchObject({ ok: false, refusal: { code: 'invalid' } })
  })

  test.each([
    ['an SVG', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
    ['a page', Buffer.from(`<!doctype html>${script}`)],
    ['a page with the mark of a WebP where a WebP has it', Buffer.from(`<script>WEBP${script}`)],
    ['a GIF that is a script', Buffer.from('GIF89a=alert(1)')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a PNG after a line of its own', Buffer.concat([Buffer.from('\n'), png])],
    ['a PNG cut short', bytes('89504e47')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is refused, whatever it calls itself', async (_, body) => {
    for (const type of ['image/png', 'image/svg+xml', 'text/html', 'application/octet-stream']) {
      const response = await put(body, type)
      expect([type, response.status >= 400 && response.status < 500, await response.json()]).toEqual([
        type,
        true,
        { ok: false, refusal: expect.objectContaining({ code: 'invalid' }) as unknown },
      ])
    }
  })

  test('one byte more than the limit is refused; the limit itself is taken', async () => {
    const full = Buffer.concat([png, Buffer.alloc(limits.picture - png.length)])
    expect([(await put(full)).status, (await put(Buffer.concat([full, Buffer.alloc(1)]))).status]).toEqual([200, 413])
  })

  test('is taken from nobody, and from no other site', async () => {
    expect([
      (await put(png, 'image/png', { cookie: '' })).status,
      (await put(png, 'image/png', { origin: 'https://evil.example' })).status,
    ]).toEqual([401, 403])
  })

  test('that is not there is not found, by whatever name', async () => {
    for (const id of ['x', '..%2f..%2fpackage.json', '%00', "'%20or%201=1", 'a'.repeat(5_000)])
      expect([id.slice(0, 20), (await fetch(`${app.url}/pictures/${id}`)).status >= 400]).toEqual([
        id.slice(0, 20),
        true,
      ])
  })
})
