import type { AgentId } from '../../shared/ids'
import { rulesKept } from '../operations/rules-kept'
import type { Reader } from './books'

const everyMs = 500
/** R4: from an agent's loss until they have no conversation. */
const deathToRequeueMs = 45_000

/** Checks the database again and again during the fault: the rules must hold at each commit, not only at the end. */
export class Watch {
  readonly broken = new Set<string>()
  readonly gone = new Map<AgentId, number>()
  private readonly timer: ReturnType<typeof setInterval>
  private looking: Promise<void> | null = null

  constructor(private readonly reader: Reader) {
    this.timer = setInterval(() => void (this.looking ??= this.look().finally(() => (this.looking = null))), everyMs)
  }

  /** The agent is cut off for good from now on, by the database's clock. */
  async lose(agent: AgentId): Promise<void> {
    this.gone.set(agent, await this.reader.read(async ({ now }) => now))
  }

  async end(): Promise<void> {
    clearInterval(this.timer)
    await this.looking
  }

  private async look(): Promise<void> {
    const { fault, late } = await this.reader
      .read(async (tx) => {
        const dead = [...this.gone].filter(([, at]) => tx.now > at + deathToRequeueMs).map(([agent]) => agent)
        const late = dead.length
          ? await tx.db
              .selectFrom('conversations')
              .select('id')
              .where('state', '=', 'assigned')
              .where('assignee_id', 'in', dead)
              .execute()
          : []
        return {
          fault: await rulesKept(tx).then(
            () => null,
            (error: Error) => error,
          ),
          late: late.length,
        }
      })
      .catch(() => ({ fault: null, late: 0 }))
    // A database that is down, full or locked is the fault itself, and breaks no rule.
    if (fault && /^[A-Z]\d/.test(fault.message)) this.broken.add(fault.message)
    if (late)
      this.broken.add(
        `R4: ${late} conversations are still with somebody who has been gone for ${deathToRequeueMs / 1_000} s`,
      )
  }
}
