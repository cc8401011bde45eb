import type { SourceNetwork } from '../../access'
import { Refused } from '../../refusal-error'
import { stateLiteral, type Tx } from '../../store/store'

const retryAfter = 60

/**
 * Limits the unanswered conversations of a network, and allows two and four times as many for wider ones: otherwise a
 * flood of new shoppers queues before everybody else. Throws `limited`.
 */
export async function limitUnanswered(tx: Tx, { network, most }: SourceNetwork): Promise<void> {
  const parts = network.split('.')
  for (const [index] of parts.entries()) {
    const prefix = parts.slice(0, index + 1).join('.')
    const size = 2 ** (parts.length - 1 - index)
    if ((await countUnanswered(tx, prefix, most * size)) >= most * size) throw new Refused('limited', { retryAfter })
  }
}

/** Counts up to `enough` and stops. */
async function countUnanswered({ db }: Tx, prefix: string, enough: number): Promise<number> {
  const { count } = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('conversations')
        .select('id')
        .where('state', '<>', stateLiteral('closed'))
        .where('owed_since', 'is not', null)
        // All paths with this prefix: "/" is the character after ".".
        .where((or) =>
          or.or([
            or('network', '=', prefix),
            or.and([or('network', '>=', `${prefix}.`), or('network', '<', `${prefix}/`)]),
          ]),
        )
        .limit(enough)
        .as('unanswered'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
