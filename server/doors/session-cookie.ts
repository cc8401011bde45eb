import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply } from 'fastify'
import fastifyCookie from '@fastify/cookie'
import type { Core } from '../core'
import { findSession, sessionLength } from '../operations/sessions'
import type { AgentWho } from '../rules/access'

/** Bound to this very host where TLS allows the prefix. */
export const cookieName = (publicUrl: string) => (publicUrl.startsWith('https:') ? '__Host-counterbell' : 'counterbell')

export const attributes = (publicUrl: string): CookieSerializeOptions => ({ path: '/', httpOnly: true, sameSite: 'strict', secure: publicUrl.startsWith('https:') })

export const setSession = (core: Core, reply: FastifyReply, token: string) =>
  reply.setCookie(cookieName(core.publicUrl), token, { ...attributes(core.publicUrl), maxAge: sessionLength / 1000 })

export const clearSession = (core: Core, reply: FastifyReply) => reply.clearCookie(cookieName(core.publicUrl), attributes(core.publicUrl))

/** The agent whose session the cookie is; null: nobody's. */
export async function identifyAgent(core: Core, cookies: string | undefined): Promise<AgentWho | null> {
  const token = fastifyCookie.parse(cookies ?? '')[cookieName(core.publicUrl)]
  return token ? findSession(core, token) : null
}
