import type { Heads } from '../../shared/conversation'
import type { ShopperId } from '../../shared/ids'
import type { AgentServer, ShopperServer } from '../bus/socket-types'
import type { Context } from '../context'
import { findSessions } from '../features/auth'
import { inboxRevision, readAgentHeads, readHeads, readShopperHeads, type HeadRow } from '../features/conversations'
import { findInvalid } from '../features/shoppers'

const batch = 500

/**
 * D5: sends this process's sockets the heads of their conversations. Ends sockets whose session or token has ended, in
 * case that push was lost.
 */
export function sendHeads(context: Context, shoppers: ShopperServer, agents: AgentServer) {
  return async (): Promise<void> => {
    await sendToShoppers(context, shoppers)
    await sendToAgents(context, agents)
  }
}

async function sendToShoppers(context: Context, server: ShopperServer): Promise<void> {
  const sockets = [...server.sockets.sockets.values()]
  for (let from = 0; from < sockets.length; from += batch) {
    const some = sockets.slice(from, from + batch)
    const ids = [...new Set(some.map((socket) => socket.data.principal.id))]
    const { rows, ended } = await context.store.read(async (tx) => ({
      rows: await readShopperHeads(tx, ids),
      ended: await findInvalid(
        tx,
        some.map((socket) => socket.data.token),
      ),
    }))
    const heads = byShopper(rows)
    for (const socket of some) {
      if (ended.has(socket.data.token)) {
        socket.disconnect(true)
        continue
      }
      const own = heads.get(socket.data.principal.id)
      if (own) socket.emit('heads', own)
    }
  }
}

async function sendToAgents(context: Context, server: AgentServer): Promise<void> {
  const sockets = [...server.sockets.sockets.values()]
  if (sockets.length === 0) return
  const watched = [...new Set(sockets.flatMap((socket) => [...socket.data.watching]))]
  const ids = [...new Set(sockets.map((socket) => socket.data.principal.id))]
  const { rows, revision, live } = await context.store.read(async (tx) => ({
    rows: [
      ...(await inBatches(ids, (some) => readAgentHeads(tx, some))),
      ...(await inBatches(watched, (some) => readHeads(tx, some))),
    ],
    revision: await inboxRevision(tx),
    live: new Set(
      await inBatches(
        sockets.map((socket) => socket.data.principal.session),
        async (some) => [...(await findSessions(tx, some))],
      ),
    ),
  }))
  for (const socket of sockets) {
    const { principal, watching } = socket.data
    if (!live.has(principal.session)) {
      socket.emit('signed-out')
      socket.disconnect(true)
      continue
    }
    socket.emit(
      'heads',
      headsOf(rows.filter((row) => row.assignee_id === principal.id || watching.has(row.id))),
      revision,
    )
  }
}

/** A database refuses a query with thousands of ids, and then nobody gets an answer. */
async function inBatches<In, Out>(all: In[], read: (some: In[]) => Promise<Out[]>): Promise<Out[]> {
  const out: Out[] = []
  for (let from = 0; from < all.length; from += batch) out.push(...(await read(all.slice(from, from + batch))))
  return out
}

/** Built once for all sockets of a shopper. */
function byShopper(rows: HeadRow[]): Map<ShopperId, Heads> {
  const heads = new Map<ShopperId, Heads>()
  for (const { id, shopper_id, head } of rows) {
    const own = heads.get(shopper_id) ?? {}
    own[id] = head
    heads.set(shopper_id, own)
  }
  return heads
}

const headsOf = (rows: HeadRow[]): Heads => Object.fromEntries(rows.map((row) => [row.id, row.head]))
