import { agentApi, type AgentRequests, sessionApi, type SessionRequests } from '../../shared/agent-protocol'
import type { Answer } from '../../shared/refusals'
import type { Asked, Output } from '../../shared/request'
import { RefusalError } from './refusal-error'

const patience = 15_000

/** Asks over HTTP as the signed-in agent. Throws a `RefusalError` for a refusal, or when no answer comes. */
export function ask<Name extends keyof AgentRequests & string>(
  name: Name,
  input: Asked<AgentRequests, Name>,
): Promise<Output<AgentRequests, Name>> {
  return post(agentApi + name, input)
}

/** The same for requests without a session: sign-in, set-up, join, link. */
export function askSession<Name extends keyof SessionRequests & string>(
  name: Name,
  input: Asked<SessionRequests, Name>,
): Promise<Output<SessionRequests, Name>> {
  return post(sessionApi + name, input)
}

/** Uploads my picture. The answer is my own profile. */
export function putPicture(picture: Blob): Promise<Output<AgentRequests, 'me'>> {
  return send(`${agentApi}picture`, { method: 'PUT', headers: { 'content-type': picture.type }, body: picture })
}

function post<Value>(path: string, input: unknown): Promise<Value> {
  return send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) })
}

async function send<Value>(path: string, request: RequestInit): Promise<Value> {
  const answer = await answerOf<Value>(path, request)
  if (!answer.ok) throw new RefusalError(answer.refusal)
  return answer.value
}

async function answerOf<Value>(path: string, request: RequestInit): Promise<Answer<Value>> {
  try {
    const response = await fetch(path, {
      ...request,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patience),
    })
    return (await response.json()) as Answer<Value>
  } catch {
    // No connection, a timeout, or a proxy's own page: our server has not answered.
    return { ok: false, refusal: { code: 'unavailable' } }
  }
}
