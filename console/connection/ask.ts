import { agentApi, type AgentRequests, sessionApi, type SessionRequests } from '../../shared/agent-protocol'
import type { Answer } from '../../shared/refusals'
import type { Asked, Output } from '../../shared/request'
import { RefusalError } from './refusal-error'

const patience = 15_000

/** Asks over HTTP as the signed-in agent. Throws a `RefusalError` when told no, or when nobody answers. */
export function ask<Name extends keyof AgentRequests & string>(
  name: Name,
  input: Asked<AgentRequests, Name>,
): Promise<Output<AgentRequests, Name>> {
  return post(agentApi + name, input)
}

/** The same for what needs no session: sign-in, set-up, join, link. */
export function askSession<Name extends keyof SessionRequests & string>(
  name: Name,
  input: Asked<SessionRequests, Name>,
): Promise<Output<SessionRequests, Name>> {
  return post(sessionApi + name, input)
}

/** My picture's bytes; answered with me. */
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
    // No connection, too late, or a proxy's own page instead of an answer: nobody of ours has spoken.
    return { ok: false, refusal: { code: 'unavailable' } }
  }
}
