import RealDatabase from 'better-sqlite3'

/** The one database of a run. Every file that is opened is this one, except the lock of the directory. */
export const memory = new RealDatabase(':memory:')
memory.pragma('foreign_keys = ON')

/**
 * `better-sqlite3` in memory. Readers and the writer share the connection. They see nothing uncommitted as long as a
 * transaction is one event of the virtual time; `oracle/` checks that it is.
 */
export default function Database(file: string): RealDatabase.Database {
  if (file.endsWith('lock.db')) return new RealDatabase(':memory:')
  return new Proxy(memory, {
    get: (target, name) => {
      if (name === 'pragma' || name === 'close') return () => undefined
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}
Database.SqliteError = RealDatabase.SqliteError
