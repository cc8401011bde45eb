import type { AgentRequests } from '../../shared/agent-protocol'
import type { Input } from '../../shared/request'
import type { Core } from '../core'
import type { AgentWho } from '../rules/access'
import { commit } from './commit'
import { readFace } from './face'
import { mustLock } from './find-conversation'
import { record } from './record'

/** An agent will have no more of what a shopper writes, in no conversation of theirs, or will again. */
export const blockShopper = (core: Core, who: AgentWho, { conversation, blocked }: Input<AgentRequests, 'block'>): Promise<Record<string, never>> =>
  commit(core, async (tx) => {
    const row = await mustLock(tx, conversation)
    const { numUpdatedRows } = await tx.db
      .updateTable('shoppers')
      .set({ blocked_at: blocked ? tx.now : null })
      .where('id', '=', row.shopper_id)
      .where('blocked_at', blocked ? 'is' : 'is not', null)
      .executeTakeFirstOrThrow()
    if (Number(numUpdatedRows) > 0) await record(tx, row, { actor: await readFace(tx, who) }, [{ kind: 'blocked', blocked }])
    return {}
  })
