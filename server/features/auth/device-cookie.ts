import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import type { FastifyReply } from 'fastify'
import type { Context } from '../../context'
import { attributes, cookieName } from './session-cookie'

/** Seconds; browsers keep no cookie longer. */
const lasts = 400 * 86_400
/** Accounts that are signed in to from one browser. */
const most = 5
const parting = '~'

/**
 * A device cookie, as OWASP describes it: a browser that has signed in to an account is known to it, and its failed sign-ins
 * are counted apart, so that nobody else's guesses lock it out. It opens nothing by itself. For each account a random mark
 * with our signature over both; answers the mark of this account, or null.
 */
export function knownDevice(
  { secret, publicUrl }: Pick<Context, 'secret' | 'publicUrl'>,
  cookies: string | undefined,
  email: string,
): string | null {
  const mark = marksIn(publicUrl, cookies).find((each) => isOf(secret, email, each))
  return mark?.split('.')[0] ?? null
}

/** Signed in: from now on this browser is known to the account, under a new mark. */
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
