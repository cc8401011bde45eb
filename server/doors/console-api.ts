import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { agentApi, agentRequests, leastRole, sessionApi, sessionRequests } from '../../shared/agent-protocol'
import { limits as lengths } from '../../shared/limits'
import type { Answer } from '../../shared/refusals'
import { request } from '../../shared/request'
import { z } from 'zod'
import { describeLink } from '../operations/links'
import { agentOperations, type Watching } from '../operations/operations'
import { setPicture } from '../operations/own-account'
import { join, setUp, status } from '../operations/set-up'
import { signIn, type SignedIn } from '../operations/sign-in'
import { Refused } from '../refused'
import { authoriseRole, type AgentWho } from '../rules/access'
import { answer, statusOf } from './answer'
import type { DoorCore } from './door-core'
import { knownDevice, rememberDevice } from './device-cookie'
import type { Limits } from './limits'
import { onceInAWhile } from './once-in-a-while'
import { isOwnOrigin } from './origin'
import { clearSession, identifyAgent, setSession } from './session-cookie'

type Operated = Exclude<keyof typeof agentRequests, Watching>

/** The console's requests over HTTP: the same operations as behind the socket, and those that open a session. */
export function openConsoleApi(app: FastifyInstance, core: DoorCore, limits: Limits): void {
  openSessionRequests(app, core, limits)
  for (const name of Object.keys(agentOperations) as Operated[]) {
    app.post(agentApi + name, async (http, reply) => {
      const admit = async () => {
        const who = await identify(core, limits, http)
        authoriseRole(who, leastRole[name])
        return who
      }
      const operate = (who: AgentWho, input: never) => limits.guesses(name, who, (): Promise<unknown> => agentOperations[name](core, who, input))
      const answered = await answer(core, name, agentRequests[name], http.body, { admit, operate })
      // Also where the session is gone already; but what another site's page sends must empty nothing.
      if (name === 'sign-out' && !isForeign(core, http)) leave(core, reply)
      return send(reply, answered)
    })
  }
  openPicture(app, core, limits)
}

/** A browser that others use keeps no conversation, no file and no draft; that it is known to the account stays in its cookie. */
function leave(core: DoorCore, reply: FastifyReply): void {
  clearSession(core, reply)
  reply.header('clear-site-data', '"cache", "storage"')
}

function openSessionRequests(app: FastifyInstance, core: DoorCore, limits: Limits): void {
  type Operate = (http: FastifyRequest, reply: FastifyReply, input: never) => Promise<unknown>
  const open = <Name extends keyof typeof sessionRequests>(name: Name, operate: Operate, admit = (http: FastifyRequest) => refuseForeign(core, limits, http)) =>
    app.post(sessionApi + name, async (http, reply) => {
      const steps = { admit: () => admit(http), operate: (_who: void, input: never) => operate(http, reply, input) }
      return send(reply, await answer(core, name, sessionRequests[name], http.body, steps))
    })
  const signedIn = ({ headers }: FastifyRequest, reply: FastifyReply, { me, token }: SignedIn) => {
    setSession(core, reply, token)
    rememberDevice(core, reply, headers.cookie, me.email)
    return { me }
  }
  const sayElsewhere = logElsewhere(core)
  open('status', () => status(core), async (http) => {
    await limits.request(http.ip)
    sayElsewhere(http)
  })
  open('sign-in', async (http, reply, input: Parameters<typeof signIn>[1]) => {
    const device = knownDevice(core, http.headers.cookie, input.email)
    return signedIn(http, reply, await limits.signIn(http.ip, input.email, device, () => signIn(core, input, device !== null)))
  })
  open('set-up', async (http, reply, input: Parameters<typeof setUp>[1]) => {
    await limits.connection(http.ip)
    return signedIn(http, reply, await setUp(core, input))
  })
  open('join', async (http, reply, input: Parameters<typeof join>[1]) => {
    await limits.connection(http.ip)
    return signedIn(http, reply, await join(core, input))
  })
  open('link', async (http, _reply, input: Parameters<typeof describeLink>[1]) => {
    await limits.connection(http.ip)
    return describeLink(core, input)
  })
}

/** A page of the console at another address than ours is refused all else, and asks where ours is: the log says so as well, once in a while. */
function logElsewhere(core: DoorCore): (http: FastifyRequest) => void {
  const isNews = onceInAWhile(60_000)
  return ({ headers }) => {
    const origin = headers.origin?.slice(0, 200)
    if (origin === undefined || isOwnOrigin(headers, core.publicUrl) || !isNews(origin)) return
    core.log.warn({ origin, console: `${core.publicUrl}/console/` }, 'the console was opened at another address than PUBLIC_URL says')
  }
}

/** The bytes themselves; what they are is read from them and not from the header (CVE-2026-0483). */
function openPicture(app: FastifyInstance, core: DoorCore, limits: Limits): void {
  const picture = request(z.instanceof(Buffer), z.object({}))
  app.register(async (scope) => {
    scope.addContentTypeParser(/^image\//, { parseAs: 'buffer', bodyLimit: lengths.picture }, (_request, body, done) => done(null, body))
    scope.put(`${agentApi}picture`, async (http, reply) =>
      send(reply, await answer(core, 'picture', picture, http.body, { admit: () => mayChangePicture(core, limits, http), operate: (who: AgentWho, bytes: Buffer) => setPicture(core, who, bytes) })))
  })
}

async function mayChangePicture(core: DoorCore, limits: Limits, http: FastifyRequest): Promise<AgentWho> {
  const who = await identify(core, limits, http)
  await limits.picture(who.id)
  return who
}

async function identify(core: DoorCore, limits: Limits, http: FastifyRequest): Promise<AgentWho> {
  await refuseForeign(core, limits, http)
  const who = await identifyAgent(core, http.headers.cookie)
  if (!who) throw new Refused('unauthenticated')
  return who
}

/** The cookie is SameSite already; a browser that says it comes from elsewhere is refused all the same. */
export async function refuseForeign(core: DoorCore, limits: Limits, http: FastifyRequest): Promise<void> {
  await limits.request(http.ip)
  if (isForeign(core, http)) throw new Refused('forbidden')
}

const isForeign = (core: DoorCore, { headers }: FastifyRequest): boolean => headers.origin !== undefined && !isOwnOrigin(headers, core.publicUrl)

export function send(reply: FastifyReply, answered: Answer<unknown>) {
  if (!answered.ok && answered.refusal.retryAfter) reply.header('retry-after', answered.refusal.retryAfter)
  return reply.code(statusOf(answered)).header('cache-control', 'no-store').send(answered)
}
