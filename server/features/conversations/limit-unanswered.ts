import type { SourceNetwork } from '../../access'
import { Refused } from '../../refusal-error'
import { stateLiteral, type Tx } from '../../store/store'

const retryAfter = 60

/**
 * Of one network so many conversations may wait for an answer, and of a wider one twice and four times as many: a flood
 * of new shoppers would else stand in the queue before everybody else. Throws `limited`.
 */
export async function limitUnanswered(tx: Tx, { network, most }: SourceNetwork): Promise<void> {
  const parts = network.split('.')
  for (const [index] of parts.entries()) {
    const prefix = parts.slice(0, index + 1).join('.')
    const size = 2 ** (parts.length - 1 - index)
    if ((await countUnanswered(tx, prefix, most * size)) >= most * size) throw new Refused('limited', { retryAfter })
  }
}

/** At most `enough` are counted. */
async function countUnanswered({ db }: Tx, prefix: string, enough: number): Promise<number> {
  const { count } = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('conversations')
        .select('id')
        .where('state', '<>', stateLiteral('closed'))
        .where('owed_since', 'is not', null)
        // All that begin so: "." and "/" are neighbours.
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
