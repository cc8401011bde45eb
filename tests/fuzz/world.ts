import { join as inFolder } from 'node:path'
import Database from 'better-sqlite3'
import type { AgentId, ConversationId, DepartmentId, SiteId } from '../../shared/ids'
import { firstSite, ioana, join, maria, oksana, radu, setUpOwner, type SignedIn } from '../support/people'
import { probe, type Held } from '../support/probe'
import { ServerProcess } from '../support/server-process'
import { openShopper } from '../support/sockets'
import { clientId, nowhere } from '../doors/scene'
import { unlimited } from '../bench/unlimited'
import type { Known } from './inputs'
import { openNeighbour, openTarget, type Neighbour, type Target } from './target'

/** As whom somebody asks. A shopper is Mihai, and never Ioana, whose words nobody but the team may read. */
export const principals = ['nobody', 'shopper', 'agent', 'admin', 'owner'] as const
export type Who = (typeof principals)[number]

/** A real server with a small shop in it, and everything that must never come out of it. */
export type World = {
  server: ServerProcess
  site: string
  cookies: Record<Who, string>
  token: string
  known: Known
  /** What an answer to this one must not contain. */
  secretsFrom: (who: Who) => string[]
  target: Target
  neighbour: Neighbour
  /** Where the next attack comes from: no penalty of another's lies on it. */
  nextAddress: () => string
  /** All that is stored of a shopper, as one text. */
  storedOf: (shopper: string) => string
  held: () => Promise<Held>
}

/** Begins every private note that the fuzz writes. */
export const noteMark = 'A note for the team only, 7f3a.'
const words = 'Her words to the shop only, 91bd.'
const name = 'Ioana of the canary, 5c20'

/** Requests of a connection in ten seconds: more than any door but the attackers' asks for, and few enough to go beyond. */
const requests = 5_000

export async function openWorld(): Promise<World> {
  const { settings, ask: held } = probe()
  const server = await ServerProcess.start({
    ...unlimited,
    ...settings,
    LIMIT_REQUESTS: String(requests),
    TRUST_PROXY: '1',
  })
  const ana = await setUpOwner(server)
  const [admin, agent, other] = [
    await join(ana, maria, { role: 'admin' }),
    await join(ana, radu),
    await join(ana, oksana),
  ]
  const site = await firstSite(ana)
  const { department } = await ana.ask('add-department', { name: 'Returns' })
  const [hers, token] = await speak(server, site.key, { name, email: ioana.email })
  const [his, mihai] = await speak(server, site.key, {})
  await ana.ask('note', { conversation: hers, clientMessageId: clientId(), text: noteMark })
  await ana.ask('note', { conversation: his, clientMessageId: clientId(), text: noteMark })
  const credentials = [token.split('.')[1]!, ...hashesIn(server.dataDir)]
  const [target, neighbour] = [await openTarget(server.url, site.key), await openNeighbour(server.url, site.key)]
  let attacks = 0
  const private_ = [noteMark, words, name, ioana.email]
  return {
    server,
    held,
    site: site.key,
    token: mihai,
    cookies: { nobody: '', shopper: '', agent: agent.cookie, admin: admin.cookie, owner: ana.cookie },
    known: knownOf({
      conversations: [hers, his],
      agent: other,
      department: department.id,
      site: site.id,
      key: site.key,
      tokens: [mihai, token],
    }),
    secretsFrom: (who) => (who === 'nobody' || who === 'shopper' ? [...private_, ...credentials] : credentials),
    target,
    neighbour,
    nextAddress: () => `10.${++attacks >> 16}.${(attacks >> 8) & 255}.${attacks & 255}`,
    storedOf: (shopper) => storedOf(server.dataDir, shopper),
  }
}

async function speak(
  server: ServerProcess,
  site: string,
  contact: { name?: string; email?: string },
): Promise<[ConversationId, string]> {
  const { ask, welcome, socket } = await openShopper(server.url, { site })
  const { conversation } = await ask('send', {
    clientMessageId: clientId(),
    text: contact.name ? words : 'Hello',
    contact,
  })
  socket.close()
  return [conversation, welcome.token]
}

/** Passwords, sessions, links and the server's own secret, as they are kept. */
function hashesIn(dataDir: string): string[] {
  const database = new Database(inFolder(dataDir, 'counterbell.db'), { readonly: true })
  const all = [
    'select password_hash from agents',
    'select token_hash from sessions',
    'select token_hash from links',
    "select value from settings where name = 'secret'",
  ]
  const found = all.flatMap((sql) => database.prepare(sql).pluck().all() as (string | null)[])
  database.close()
  return found.filter((hash) => hash !== null)
}

function storedOf(dataDir: string, shopper: string): string {
  const database = new Database(inFolder(dataDir, 'counterbell.db'), { readonly: true })
  const all = [
    'select * from shoppers where id = ?',
    'select * from conversations where shopper_id = ?',
    'select events.* from events join conversations on conversations.id = conversation_id where shopper_id = ?',
  ]
  const found = JSON.stringify(all.map((sql) => database.prepare(sql).all(shopper)))
  database.close()
  return found
}

type Subjects = {
  conversations: ConversationId[]
  agent: SignedIn
  department: DepartmentId
  site: SiteId
  key: string
  tokens: string[]
}

/** Oksana alone is there to be edited, deactivated and given work: the others must stay who they are. */
function knownOf({ conversations, agent, department, site, key, tokens }: Subjects): Known {
  const someone: AgentId[] = [agent.me.id]
  const ids = Array.from({ length: 40 }, clientId)
  return {
    conversation: [...conversations, ...conversations, nowhere],
    agent: [...someone, nowhere],
    id: [...someone, department, nowhere],
    department: [department, nowhere, null],
    departments: [department],
    site: [site, key, nowhere],
    clientMessageId: [...ids, 'x', ''],
    commandId: [...ids, 'x'],
    epoch: [0, 1, 2, 3, 4, 5, 6, 7, 8, -1],
    seq: [0, 1, 2, 3, 10, 100, 2_147_483_647],
    after: [0, 1, 5, 100, 2_147_483_647],
    token: [...tokens, null, 'x', ''],
    timeZone: ['Europe/Bucharest', 'UTC', 'America/New_York', 'Mars/Phobos'],
    allowedOrigins: ['https://shop.example', 'http://127.0.0.1:3000', 'https://shop.example/', 'null'],
    cursor: [null, `1_${nowhere}`, '1_', '_', "1' or 1=1 --", `9999999999999999_${nowhere}`],
    email: [agent.me.email, 'somebody@mail.example', 'SOMEBODY@mail.example', 'x@'],
  }
}
