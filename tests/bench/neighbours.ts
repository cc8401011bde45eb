import { firstSite, setUpOwner, type SignedIn } from '../support/people'
import type { ServerProcess } from '../support/server-process'
import { child, order } from './child'
import type { Order, Tally } from './hop/load'
import { percentile } from './statistics'

const shoppers = 10
const perSecond = 50

/** Ten shoppers in a process of their own who go on talking with their agent, whatever else happens on the server. */
export type Neighbours = {
  owner: SignedIn
  site: string
  /** Milliseconds from writing to being heard by the agent, 99th percentile, over so many seconds. */
  p99: (seconds: number) => Promise<number>
  leave: () => void
}

export async function openNeighbours(server: ServerProcess, owner?: SignedIn): Promise<Neighbours> {
  const ana = owner ?? (await setUpOwner(server))
  await ana.ask('edit-agent', {
    agent: ana.me.id,
    name: ana.me.name,
    role: 'owner',
    capacity: 50,
    languages: [],
    departments: [],
  })
  const { key: site } = await firstSite(ana)
  const load = child('hop/load.ts')
  const at = 'neighbours'
  await order<Order, null>(load, {
    do: 'open',
    where: { kind: 'ours', name: at, urls: [server.url], shoppers, apart: true, site, agent: { cookie: ana.cookie } },
  })
  return {
    owner: ana,
    site,
    p99: async (seconds) =>
      percentile((await order<Order, Tally>(load, { do: 'pace', at, seconds, perSecond })).latencies, 0.99),
    leave: () => load.kill(),
  }
}
