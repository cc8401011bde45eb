import type { CompiledQuery, Kysely, PostgresPool } from 'kysely'
import type pg from 'pg'
import { compileOnce, type Prepared, type RunPrepared } from '../prepared'
import type { Tables } from '../tables'

/** Names of prepared statements, by their SQL text. A name is never reused for another text. */
export class StatementNames {
  private names = new Map<string, string>()
  private made = 0

  of = (text: string): string | undefined => this.names.get(text)

  add(text: string): void {
    if (!this.names.has(text)) this.name(text)
  }

  /** Renames all statements, so that every connection parses and plans them again. */
  renew(): void {
    for (const text of [...this.names.keys()]) this.name(text)
  }

  private name(text: string): void {
    this.names.set(text, `counterbell_${this.made++}`)
  }
}

/**
 * Runs prepared queries as named statements, which each connection parses and plans once. `names` tells the pool their
 * names.
 */
export function postgresPrepared(db: Kysely<Tables>, names: StatementNames): (unit: Kysely<Tables>) => RunPrepared {
  type Known = { compiled: CompiledQuery; valuesOf: (input: object) => unknown[] }
  const known = new Map<unknown, Known>()

  function prepare(query: Prepared<never, unknown>): Known {
    const prepared = compileOnce(db, query, true)
    names.add(prepared.compiled.sql)
    known.set(query, prepared)
    return prepared
  }

  return (unit) =>
    async <In extends object, Row>(query: Prepared<In, Row>, input: In) => {
      const { compiled, valuesOf } = known.get(query) ?? prepare(query)
      const { rows } = await unit.executeQuery({ ...compiled, parameters: valuesOf(input) })
      return rows as Row[]
    }
}

/** The pool for Kysely: a statement that has a name is sent under it. */
export function naming(pool: pg.Pool, names: StatementNames): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect()
      return {
        query: (text: string, values: readonly unknown[]) =>
          client.query({ text, values: [...values], name: names.of(text) }),
        release: () => client.release(),
      } as never
    },
    end: () => pool.end(),
  }
}
