import { agentApi, sessionApi, type AgentRequests, type Me, type SessionRequests } from '../../shared/agent-protocol'
import type { Site, SiteSettings } from '../../shared/site'
import type { AgentSettings } from '../../shared/team'
import { asker, type Asker } from './asker'

export const ana = { name: 'Ana Pop', email: 'ana@atelier-lut.example', password: 'burnt clay 1' }
export const maria = { name: 'Maria Ionescu', email: 'maria@atelier-lut.example', password: 'burnt clay 2' }
export const radu = { name: 'Radu Marin', email: 'radu@atelier-lut.example', password: 'burnt clay 3' }
export const oksana = { name: 'Oksana Bondar', email: 'oksana@atelier-lut.example', password: 'burnt clay 4' }
export const ioana = { name: 'Ioana Dumitru', email: 'ioana@mail.example' }

export type Person = typeof ana
/** An agent who is signed in over HTTP. */
export type SignedIn = { url: string; cookie: string; me: Me; ask: Asker<AgentRequests> }

/** Signs in the first owner by the link that the server printed. */
export async function setUpOwner(
  server: { url: string; printed: { setUp: string | null } },
  person: Person = ana,
): Promise<SignedIn> {
  if (!server.printed.setUp) throw new Error('The server printed no set-up link')
  return enter(server.url, 'set-up', { token: tokenOf(server.printed.setUp), ...person })
}

export function signIn(url: string, { email, password }: Person): Promise<SignedIn> {
  return enter(url, 'sign-in', { email, password })
}

/** `by` invites the person, who follows the link and chooses a password. */
export async function join(by: SignedIn, person: Person, settings: Partial<AgentSettings> = {}): Promise<SignedIn> {
  const { link } = await by.ask('invite', {
    email: person.email,
    name: person.name,
    role: 'agent',
    capacity: 3,
    languages: [],
    departments: [],
    ...settings,
  })
  return enter(by.url, 'join', { token: tokenOf(link), name: person.name, password: person.password })
}

/** The site of the demo shop. */
export async function firstSite(by: SignedIn): Promise<Site> {
  const { sites } = await by.ask('sites', {})
  if (!sites[0]) throw new Error('There is no site')
  return sites[0]
}

export async function setFirstSite(by: SignedIn, change: Partial<SiteSettings>): Promise<void> {
  const { id, key: _, tagSeen: __, ...settings } = await firstSite(by)
  await by.ask('edit-site', { ...settings, ...change, site: id })
}

/** The secret token of a set-up or invitation link. */
export function tokenOf(link: string): string {
  const token = /[^/#?=&]+$/.exec(link)?.[0]
  if (!token) throw new Error(`No token in ${link}`)
  return token
}

async function enter<Name extends keyof SessionRequests>(url: string, name: Name, input: object): Promise<SignedIn> {
  const response = await post(url, sessionApi + name, input)
  const ask = asker<SessionRequests>(() => response.json())
  const value = (await ask(name, input as never)) as { me: Me }
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return {
    url,
    cookie,
    me: value.me,
    ask: asker<AgentRequests>(async (request, body) => (await post(url, agentApi + request, body, cookie)).json()),
  }
}

/** Posts as our own page does: same origin, JSON. */
export function post(url: string, path: string, input: unknown, cookie = '', origin = url): Promise<Response> {
  return fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: JSON.stringify(input),
  })
}
