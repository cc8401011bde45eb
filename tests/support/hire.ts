import { randomBytes, randomUUID, scryptSync } from 'node:crypto'
import { insertAgent } from '../../server/features/agents/insert-agent'
import { readMe } from '../../server/features/agents/read-agent'
import { openSession } from '../../server/features/auth/sessions'
import { agentApi, type AgentRequests } from '../../shared/agent-protocol'
import type { AgentId } from '../../shared/ids'
import type { AgentSettings } from '../../shared/team'
import { asker } from './asker'
import type { OpenApp } from './open-app'
import { post, type SignedIn } from './people'

export const password = 'burnt clay 9'
export type Hired = SignedIn & { email: string }

/** An agent who is signed in, written straight into the store: a hundred of them cost no strong password hash. */
export async function hire(app: OpenApp, settings: Partial<AgentSettings> = {}): Promise<Hired> {
  const email = `${randomUUID()}@atelier-lut.example`
  const { id, me } = await app.context.store.transaction(async (tx) => {
    const id = await insertAgent(
      tx,
      email,
      { name: 'Radu Marin', role: 'agent', capacity: 50, languages: [], departments: [], ...settings },
      cheapHash(),
    )
    return { id, me: await readMe(tx, id) }
  })
  return { ...(await newSession(app, id)), me, email }
}

/** A second session, on another device. */
export async function newSession(app: OpenApp, agent: AgentId): Promise<SignedIn> {
  const { token, me } = await app.context.store.transaction(async (tx) => ({
    token: await openSession(tx, agent),
    me: await readMe(tx, agent),
  }))
  const name = app.context.publicUrl.startsWith('https:') ? '__Host-counterbell' : 'counterbell'
  const cookie = `${name}=${token}`
  return {
    url: app.url,
    cookie,
    me,
    ask: asker<AgentRequests>(async (request, body) => (await post(app.url, agentApi + request, body, cookie)).json()),
  }
}

function cheapHash(): string {
  const salt = randomBytes(16)
  return [
    'scrypt',
    16,
    8,
    1,
    salt.toString('base64url'),
    scryptSync(password, salt, 32, { N: 16 }).toString('base64url'),
  ].join('$')
}
