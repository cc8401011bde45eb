import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import type { FastifyReply } from 'fastify'
import type { Context } from '../../context'
import { attributes, cookieName } from './session-cookie'

/** In seconds: browsers keep no cookie longer. */
const lasts = 400 * 86_400
/** Most accounts remembered by one browser. */
const most = 5
const parting = '~'

/**
 * A device cookie, as OWASP describes it. The account knows a browser that has signed in before, and counts its failed
 * sign-ins separately, so that other people's guesses do not lock it out. It authorises nothing by itself. It holds a
 * random mark per account, with our signature over both. Returns this account's mark, or null.
 */
export function knownDevice(
  { secret, publicUrl }: Pick<Context, 'secret' | 'publicUrl'>,
  cookies: string | undefined,
  email: string,
): string | null {
  const mark = marksIn(publicUrl, cookies).find((each) => isOf(secret, email, each))
  return mark?.split('.')[0] ?? null
}

/** After a sign-in the account knows this browser, under a new mark. */
export function rememberDevice(
  { secret, publicUrl }: Pick<Context, 'secret' | 'publicUrl'>,
  reply: FastifyReply,
  cookies: string | undefined,
  email: string,
): void {
  const nonce = randomBytes(16).toString('base64url')
  const others = marksIn(publicUrl, cookies).filter((each) => !isOf(secret, email, each))
  const marks = [`${nonce}.${sign(secret, email, nonce)}`, ...others].slice(0, most)
  reply.setCookie(nameFor(publicUrl), marks.join(parting), { ...attributes(publicUrl), maxAge: lasts })
}

const nameFor = (publicUrl: string) => `${cookieName(publicUrl)}-device`

function marksIn(publicUrl: string, cookies: string | undefined): string[] {
  const value = fastifyCookie.parse(cookies ?? '')[nameFor(publicUrl)] ?? ''
  return value
    .split(parting)
    .slice(0, most)
    .filter((mark) => /^[\w-]{22}\.[\w-]{43}$/.test(mark))
}

function isOf(secret: Buffer, email: string, mark: string): boolean {
  const [nonce = '', signature = ''] = mark.split('.')
  return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(secret, email, nonce)))
}

const sign = (secret: Buffer, email: string, nonce: string) =>
  createHmac('sha256', secret).update(`device:${email}:${nonce}`).digest('base64url')
