import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { agentApi, agentRequests, leastRole, sessionApi, sessionRequests } from '../../shared/agent-protocol'
import { limits as lengths } from '../../shared/limits'
import type { Answer } from '../../shared/refusals'
import { request } from '../../shared/request'
import { authoriseRole, type AgentPrincipal } from '../access'
import { setPicture } from '../features/agents'
import { clearSession, describeLink, identifyAgent, knownDevice, rememberDevice, setSession } from '../features/auth'
import { join, setUp, status } from '../features/auth/set-up'
import { signIn, type SignedIn } from '../features/auth/sign-in'
import { oncePer } from '../lib/once-per'
import { Refused } from '../refusal-error'
import type { RequestContext } from '../request-context'
import { handleRequest, statusOf } from '../requests/handle-request'
import { agentHandlers, type WatchRequest } from '../requests/handlers'
import { isOwnOrigin } from '../requests/origin'
import type { RateLimits } from '../requests/rate-limits'

type HttpRequest = Exclude<keyof typeof agentRequests, WatchRequest>

/** The console's requests over HTTP: the same operations as over the socket, and those that open a session. */
export function registerAgentApi(app: FastifyInstance, context: RequestContext, limits: RateLimits): void {
  registerSessionRequests(app, context, limits)
  for (const name of Object.keys(agentHandlers) as HttpRequest[]) {
    app.post(agentApi + name, async (http, reply) => {
      const authorise = async () => {
        const principal = await identify(context, limits, http)
        authoriseRole(principal, leastRole[name])
        return principal
      }
      const run = (principal: AgentPrincipal, input: never) =>
        limits.guesses(name, principal, (): Promise<unknown> => agentHandlers[name](context, principal, input))
      const answered = await handleRequest(context, name, agentRequests[name], http.body, { authorise, run })
      // Clear the browser even when the session has already ended, but never for a request from another site's page.
      if (name === 'sign-out' && !isForeignOrigin(context, http)) clearBrowser(context, reply)
      return send(reply, answered)
    })
  }
  registerPictureUpload(app, context, limits)
}

/**
 * A shared browser must keep no conversation, file or draft. The device cookie stays: it only says that the account
 * knows this browser.
 */
function clearBrowser(context: RequestContext, reply: FastifyReply): void {
  clearSession(context, reply)
  reply.header('clear-site-data', '"cache", "storage"')
}

function registerSessionRequests(app: FastifyInstance, context: RequestContext, limits: RateLimits): void {
  type Run = (http: FastifyRequest, reply: FastifyReply, input: never) => Promise<unknown>
  const register = <Name extends keyof typeof sessionRequests>(
    name: Name,
    run: Run,
    authorise = (http: FastifyRequest) => refuseForeignOrigin(context, limits, http),
  ) =>
    app.post(sessionApi + name, async (http, reply) => {
      const steps = { authorise: () => authorise(http), run: (_who: void, input: never) => run(http, reply, input) }
      return send(reply, await handleRequest(context, name, sessionRequests[name], http.body, steps))
    })
  const signedIn = ({ headers }: FastifyRequest, reply: FastifyReply, { me, token }: SignedIn) => {
    setSession(context, reply, token)
    rememberDevice(context, reply, headers.cookie, me.email)
    return { me }
  }
  const logOtherAddress = createOtherAddressLog(context)
  register(
    'status',
    () => status(context),
    async (http) => {
      await limits.request(http.ip)
      logOtherAddress(http)
    },
  )
  register('sign-in', async (http, reply, input: Parameters<typeof signIn>[1]) => {
    const device = knownDevice(context, http.headers.cookie, input.email)
    return signedIn(
      http,
      reply,
      await limits.signIn(http.ip, input.email, device, () => signIn(context, input, device !== null)),
    )
  })
  register('set-up', async (http, reply, input: Parameters<typeof setUp>[1]) => {
    await limits.connection(http.ip)
    return signedIn(http, reply, await setUp(context, input))
  })
  register('join', async (http, reply, input: Parameters<typeof join>[1]) => {
    await limits.connection(http.ip)
    return signedIn(http, reply, await join(context, input))
  })
  register('link', async (http, _reply, input: Parameters<typeof describeLink>[1]) => {
    await limits.connection(http.ip)
    return describeLink(context, input)
  })
}

/** A console page at another address than ours may only ask where ours is. Logged too, once per interval. */
function createOtherAddressLog(context: RequestContext): (http: FastifyRequest) => void {
  const isFirst = oncePer(60_000)
  return ({ headers }) => {
    const origin = headers.origin?.slice(0, 200)
    if (origin === undefined || isOwnOrigin(headers, context.publicUrl) || !isFirst(origin)) return
    context.log.warn(
      { origin, console: `${context.publicUrl}/console/` },
      'the console was opened at another address than PUBLIC_URL says',
    )
  }
}

/** Receives the picture's bytes. The type is read from the bytes and not from the header (CVE-2026-0483). */
function registerPictureUpload(app: FastifyInstance, context: RequestContext, limits: RateLimits): void {
  const picture = request(z.instanceof(Buffer), z.object({}))
  app.register(async (scope) => {
    scope.addContentTypeParser(/^image\//, { parseAs: 'buffer', bodyLimit: lengths.picture }, (_request, body, done) =>
      done(null, body),
    )
    scope.put(`${agentApi}picture`, async (http, reply) =>
      send(
        reply,
        await handleRequest(context, 'picture', picture, http.body, {
          authorise: () => mayChangePicture(context, limits, http),
          run: (principal: AgentPrincipal, bytes: Buffer) => setPicture(context, principal, bytes),
        }),
      ),
    )
  })
}

async function mayChangePicture(
  context: RequestContext,
  limits: RateLimits,
  http: FastifyRequest,
): Promise<AgentPrincipal> {
  const principal = await identify(context, limits, http)
  await limits.picture(principal.id)
  return principal
}

async function identify(context: RequestContext, limits: RateLimits, http: FastifyRequest): Promise<AgentPrincipal> {
  await refuseForeignOrigin(context, limits, http)
  const principal = await identifyAgent(context, http.headers.cookie)
  if (!principal) throw new Refused('unauthenticated')
  return principal
}

/** A second guard beside the SameSite cookie: refuses a request whose browser names another origin. */
export async function refuseForeignOrigin(
  context: RequestContext,
  limits: RateLimits,
  http: FastifyRequest,
): Promise<void> {
  await limits.request(http.ip)
  if (isForeignOrigin(context, http)) throw new Refused('forbidden')
}

const isForeignOrigin = (context: RequestContext, { headers }: FastifyRequest): boolean =>
  headers.origin !== undefined && !isOwnOrigin(headers, context.publicUrl)

export function send(reply: FastifyReply, answered: Answer<unknown>) {
  if (!answered.ok && answered.refusal.retryAfter) reply.header('retry-after', answered.refusal.retryAfter)
  return reply.code(statusOf(answered)).header('cache-control', 'no-store').send(answered)
}
