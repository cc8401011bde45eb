import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { agentFiles, filesPath, shopperFiles, type Attachment } from '../../shared/attachment'
import { limits } from '../../shared/limits'
import { refusals, type Answer } from '../../shared/refusals'
import type { Site } from '../../shared/site'
import { hire, type Hired } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { pngOf } from '../support/pictures'
import { openShopper, type ShopperSocket } from '../support/sockets'
import { contents } from './contents'
import { clientId } from './scene'

let app: OpenApp
let lut: Site
let maria: Hired
let ioana: ShopperSocket
const page = 'https://shop.example'
const photo = pngOf(4, 3)
const script = '<script>alert(document.cookie)</script>'

beforeAll(async () => {
  app = await openApp()
  const owner = await hire(app, { role: 'owner' })
  maria = await hire(app)
  lut = (await owner.ask('add-site', { name: 'Atelier Lut', allowedOrigins: [page] })).site
  ioana = await openShopper(app.url, { site: lut.key, origin: page })
})
afterAll(() => app.dispose())

type Headers = Record<string, string>
const asIoana = (more: Headers = {}): Headers => ({
  origin: page,
  authorization: `Bearer ${ioana.welcome.token}`,
  'x-counterbell-site': lut.key,
  'x-file-name': 'photo.png',
  ...more,
})
const asMaria = (more: Headers = {}): Headers => ({
  origin: app.url,
  cookie: maria.cookie,
  'x-file-name': 'photo.png',
  ...more,
})
const put = (path: string, body: Uint8Array<ArrayBuffer>, headers: Headers) =>
  fetch(app.url + path, { method: 'POST', headers: { 'content-type': 'image/png', ...headers }, body })

async function kept(response: Response): Promise<Attachment> {
  const answer = (await response.json()) as Answer<{ attachment: Attachment }>
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.attachment
}
async function refusal(response: Response): Promise<string> {
  const answer = (await response.json()) as Answer<unknown>
  if (answer.ok) return 'ok'
  expect([answer.refusal.code, response.status]).toEqual([answer.refusal.code, refusals[answer.refusal.code].status])
  return answer.refusal.code
}

/** Ioana sends the file; answers where she reads it. */
async function sent(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<{ address: string; file: Attachment }> {
  const file = await kept(await put(shopperFiles, bytes, asIoana({ 'x-file-name': encodeURIComponent(name) })))
  const { conversation } = await ioana.ask('send', { clientMessageId: clientId(), text: '', attachments: [file.id] })
  const { pass } = await ioana.ask('file-pass', { conversation })
  return { address: `${app.url}${filesPath}${file.id}?pass=${pass}`, file }
}

describe('a file of a shopper', () => {
  test('is taken from a page of the site, which may read the answer and ask beforehand', async () => {
    const asked = await fetch(app.url + shopperFiles, {
      method: 'OPTIONS',
      headers: {
        origin: page,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-counterbell-site,x-file-name',
      },
    })
    expect([
      asked.status,
      asked.headers.get('access-control-allow-origin'),
      asked.headers.get('access-control-allow-methods'),
    ]).toEqual([204, page, 'POST'])
    expect(asked.headers.get('access-control-allow-headers')?.split(', ')).toEqual([
      'authorization',
      'content-type',
      'x-counterbell-site',
      'x-file-name',
    ])
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull()
    const response = await put(shopperFiles, photo, asIoana())
    expect(response.headers.get('access-control-allow-origin')).toBe(page)
    expect(await kept(response)).toMatchObject({
      name: 'photo.png',
      type: 'image/png',
      size: photo.length,
      picture: { width: 4, height: 3 },
    })
  })

  test.each([
    ['no token', () => asIoana({ authorization: '' }), 'unauthenticated'],
    [
      'a token that we did not sign',
      () => asIoana({ authorization: `Bearer ${ioana.welcome.token.slice(0, -2)}xx` }),
      'unauthenticated',
    ],
    [
      "her token on another site's key",
      () => asIoana({ 'x-counterbell-site': app.site.key, origin: app.url }),
      'unauthenticated',
    ],
    [
      "an agent's cookie alone",
      () => ({ ...asMaria(), 'x-counterbell-site': lut.key, origin: page }),
      'unauthenticated',
    ],
    ['no site', () => asIoana({ 'x-counterbell-site': '' }), 'not-found'],
    ['her token from a foreign page', () => asIoana({ origin: 'https://evil.example' }), 'forbidden'],
    ['her token from a page that says null', () => asIoana({ origin: 'null' }), 'forbidden'],
  ])('with %s is refused, and nothing is kept of it (CVE-2022-1176)', async (_, headers, code) => {
    const before = await contents(app)
    const response = await put(shopperFiles, photo, headers())
    expect([await refusal(response), await contents(app)]).toEqual([code, before])
    if (headers().origin?.includes('evil')) expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('a foreign page is told by the preflight that it may not ask', async () => {
    for (const origin of ['https://evil.example', 'null', `${page}.evil.example`]) {
      const { status, headers } = await fetch(app.url + shopperFiles, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      })
      expect([origin, status, headers.get('access-control-allow-origin')]).toEqual([origin, 403, null])
    }
  })

  test('one byte more than the limit is refused at once; the limit itself is taken', async () => {
    const full = Buffer.concat([photo, Buffer.alloc(limits.file - photo.length)])
    expect((await kept(await put(shopperFiles, full, asIoana()))).size).toBe(limits.file)
    expect(await refusal(await put(shopperFiles, Buffer.concat([full, Buffer.alloc(1)]), asIoana()))).toBe('invalid')
  })

  test('that Excel wrote in Windows-1250 or UTF-16 is kept as it is, byte for byte', async () => {
    for (const bytes of [
      Buffer.from('436869fe696275ba3b31320d0a', 'hex'),
      Buffer.from('\ufeffChiţibuş\t12\r\n', 'utf16le'),
    ]) {
      const { address, file } = await sent(bytes, 'comenzi.csv')
      expect([file.name, file.type, Buffer.from(await (await fetch(address)).arrayBuffer()).equals(bytes)]).toEqual([
        'comenzi.csv',
        'text/plain',
        true,
      ])
    }
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a page in UTF-16', Buffer.from(`\ufeff<!doctype html>${script}`, 'utf16le')],
    ['a drawing in UTF-16 without a mark', Buffer.from(`<svg onload=alert(1)>`, 'utf16le')],
    ['a page', Buffer.from(`<!doctype html>${script}`)],
    ['a drawing with a script in it', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
    ['a program', Buffer.from('4d5a9000', 'hex')],
  ])('%s is refused, whatever it calls itself, and nothing is kept of it (CVE-2021-3741)', async (_, bytes) => {
    const before = await contents(app)
    for (const type of [
      'image/png',
      'image/svg+xml',
      'text/html',
      'multipart/form-data; boundary=x',
      'application/json',
    ]) {
      expect([type, await refusal(await put(shopperFiles, bytes, asIoana({ 'content-type': type })))]).toEqual([
        type,
        'invalid',
      ])
    }
    expect(await contents(app)).toEqual(before)
  })

  test('that does not say beforehand how long it is, or whose name is no text, is refused', async () => {
    const stream = new ReadableStream({ start: (to) => (to.enqueue(new Uint8Array(photo)), to.close()) })
    const response = await fetch(app.url + shopperFiles, {
      method: 'POST',
      headers: asIoana(),
      body: stream,
      duplex: 'half',
    } as RequestInit)
    expect(await refusal(response)).toBe('invalid')
    for (const name of ['%', '%ff%fe', 'a%00.png'])
      expect([name, await refusal(await put(shopperFiles, photo, asIoana({ 'x-file-name': name })))]).toEqual([
        name,
        'invalid',
      ])
  })

  test('whose sender hangs up in the middle leaves nothing behind', async () => {
    const before = await contents(app)
    const long = Buffer.concat([photo, Buffer.alloc(2_000_000)])
    const half = request(app.url + shopperFiles, {
      method: 'POST',
      headers: { ...asIoana(), 'content-length': long.length },
    })
    half.on('error', () => undefined)
    half.write(long.subarray(0, 1_000_000))
    await vi.waitFor(async () => expect(await contents(app)).not.toEqual(before), 10_000)
    half.destroy()
    await vi.waitFor(async () => expect(await contents(app)).toEqual(before), 10_000)
  })

  test('too many megabytes from one address are refused for a while, and from another address taken (H9)', async () => {
    const small = await openApp({ LIMIT_UPLOADS: '3', TRUST_PROXY: '1' })
    const { welcome } = await openShopper(small.url, { site: small.site.key, origin: small.url })
    const from = (address: string, bytes = photo) =>
      fetch(small.url + shopperFiles, {
        method: 'POST',
        headers: {
          origin: small.url,
          authorization: `Bearer ${welcome.token}`,
          'x-counterbell-site': small.site.key,
          'x-file-name': 'a.png',
          'x-forwarded-for': address,
        },
        body: bytes,
      })
    const large = Buffer.concat([photo, Buffer.alloc(1_500_000)])
    expect([await refusal(await from('192.0.2.1', large)), await refusal(await from('192.0.2.1', large))]).toEqual([
      'ok',
      'limited',
    ])
    expect(await refusal(await from('192.0.2.2'))).toBe('ok')
    await small.dispose()
  })
})

describe('a file of an agent', () => {
  test('is taken by session, from our own pages only', async () => {
    expect((await kept(await put(agentFiles, photo, asMaria()))).name).toBe('photo.png')
    expect(await refusal(await put(agentFiles, photo, asMaria({ cookie: '' })))).toBe('unauthenticated')
    expect(await refusal(await put(agentFiles, photo, asMaria({ origin: page })))).toBe('forbidden')
    expect(
      await refusal(
        await put(agentFiles, photo, { authorization: `Bearer ${ioana.welcome.token}`, 'x-file-name': 'a.png' }),
      ),
    ).toBe('unauthenticated')
    const asked = await fetch(app.url + agentFiles, {
      method: 'OPTIONS',
      headers: { origin: page, 'access-control-request-method': 'POST' },
    })
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([404, null])
  })
})

describe('a file that was sent (CVE-2021-3741, CVE-2026-0483)', () => {
  test.each([
    ['a picture', photo, 'mug.png', 'image/png', "inline; filename*=UTF-8''mug.png"],
    [
      'a picture that goes on as a page',
      Buffer.concat([photo, Buffer.from(`<html>${script}`)]),
      'mug.html',
      'image/png',
      "inline; filename*=UTF-8''mug.html.png",
    ],
    [
      'a PDF',
      Buffer.from(`%PDF-1.7 ${script}`),
      'chitanță (1).pdf',
      'application/octet-stream',
      "attachment; filename*=UTF-8''chitan%C8%9B%C4%83%20%281%29.pdf",
    ],
    [
      'a text with a script in it',
      Buffer.from(`Hello ${script}`),
      'page.html',
      'application/octet-stream',
      "attachment; filename*=UTF-8''page.html.txt",
    ],
    [
      'a picture without a size',
      Buffer.from('GIF89a'),
      'a.gif',
      'application/octet-stream',
      "attachment; filename*=UTF-8''a.gif",
    ],
  ])('%s can only be looked at as a picture, or saved', async (_, bytes, name, type, disposition) => {
    const { address } = await sent(bytes, name)
    const response = await fetch(address)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': type,
      'content-disposition': disposition,
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, max-age=86400, immutable',
    })
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
    expect((await fetch(`${address}&save`)).headers.get('content-disposition')).toMatch(/^attachment; /)
  })

  test('is had by a pass of its conversation or by an agent, and by nobody else (CVE-2022-1176)', async () => {
    const { address, file } = await sent(photo, 'mug.png')
    const status = async (url: string, headers: Headers = {}) => (await fetch(url, { headers })).status
    const bare = `${app.url}${filesPath}${file.id}`
    expect([await status(address), await status(bare, { cookie: maria.cookie })]).toEqual([200, 200])
    for (const [url, headers] of [
      [bare, {}],
      [bare, { authorization: `Bearer ${ioana.welcome.token}` }],
      [`${bare}?pass=`, { cookie: maria.cookie }],
      [`${address}x`, {}],
      [`${bare}?pass=a&pass=b`, {}],
      [`${bare}?pass=${ioana.welcome.token}`, {}],
    ] as [string, Headers][]) {
      expect([url, await status(url, headers)]).toEqual([url, 404])
    }
    await maria.ask('sign-out', {})
    expect(await status(bare, { cookie: maria.cookie })).toBe(404)
    maria = await hire(app)
  })

  test.each([
    'x',
    '..%2f..%2fpackage.json',
    '../../package.json',
    '%00',
    "'%20or%201=1",
    'a'.repeat(500),
    '00000000-0000-4000-8000-000000000000',
  ])('by the name %s is not found', async (id) => {
    expect(
      (await fetch(`${app.url}${filesPath}${id}`, { headers: { cookie: maria.cookie } })).status,
    ).toBeGreaterThanOrEqual(400)
  })
})
