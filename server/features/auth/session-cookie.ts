import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply } from 'fastify'
import fastifyCookie from '@fastify/cookie'
import type { AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { findSession, sessionLength } from './sessions'

/** `__Host-` binds the cookie to this host; browsers allow it only over https. */
export const cookieName = (publicUrl: string) => (publicUrl.startsWith('https:') ? '__Host-counterbell' : 'counterbell')

export const attributes = (publicUrl: string): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure: publicUrl.startsWith('https:'),
})

export const setSession = (context: Context, reply: FastifyReply, token: string) =>
  reply.setCookie(cookieName(context.publicUrl), token, {
    ...attributes(context.publicUrl),
    maxAge: sessionLength / 1000,
  })

export const clearSession = (context: Context, reply: FastifyReply) =>
  reply.clearCookie(cookieName(context.publicUrl), attributes(context.publicUrl))

/** The agent whose session the cookie belongs to, or null. */
export async function identifyAgent(context: Context, cookies: string | undefined): Promise<AgentPrincipal | null> {
  const token = fastifyCookie.parse(cookies ?? '')[cookieName(context.publicUrl)]
  return token ? findSession(context, token) : null
}
