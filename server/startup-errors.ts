import { ConfigError } from './config'
import { NoSuchOwner } from './features/auth'
import { NewerDatabase } from './store/migrate'
import { BackupRefused } from './store/sqlite/backup'
import { DataDirInUse } from './store/sqlite/data-dir-lock'
import { NoDatabase } from './store/sqlite/open-beside'

/** Errors of Node, SQLite and PostgreSQL. */
type Fault = Error & { code?: string; syscall?: string; address?: string; port?: number }

/** The store could not be opened; usually the named setting is wrong. */
class NotOpened extends Error {
  constructor(
    readonly setting: string,
    readonly fault: Fault,
  ) {
    super(fault.message)
  }
}

/** Waits for the store that `setting` names, and adds that name to its error. */
export const nameSetting = <T>(setting: string, work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw error instanceof Error && describeStartupError(error) !== error.message
      ? new NotOpened(setting, error)
      : error
  })

/** One line for a problem that an operator can fix; null for a bug of ours, whose stack is needed. */
export function describeStartupError(error: unknown): string | null {
  if (error instanceof ConfigError) return `These settings are not right:\n${error.message}`
  if (
    error instanceof DataDirInUse ||
    error instanceof NewerDatabase ||
    error instanceof BackupRefused ||
    error instanceof NoDatabase ||
    error instanceof NoSuchOwner
  )
    return error.message
  if (error instanceof NotOpened) return describeNotOpened(error)
  return error instanceof Error ? describeSystemError(error) : null
}

function describeSystemError({ code = '', syscall, message, address, port }: Fault): string | null {
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${address} is in use. Stop what listens there, or set PORT to another.`
  if (syscall === 'listen') return `HOST and PORT cannot be listened at: ${message}`
  if (syscall === 'getaddrinfo') return `The settings name a host that is not known: ${message}`
  if (/^(mkdir|open|chmod)$/.test(syscall ?? '') || /^SQLITE_(CANTOPEN|NOTADB|CORRUPT|READONLY|IOERR|FULL)/.test(code))
    return `DATA_DIR cannot be used: ${message}`
  // 28: wrong credentials; 3D: no such database; 53, 57P: full, or shutting down.
  if (syscall === 'connect' || /^(28|3D|53|57P)\w+$/.test(code)) return `DATABASE_URL cannot be used: ${message}`
  return null
}

/** Null when the message shows a bug of ours. */
function describeNotOpened({ setting, fault }: NotOpened): string | null {
  if (setting === 'DATABASE_URL') return describeDatabaseError(fault)
  const isTheirs =
    fault.syscall !== undefined ||
    /^SQLITE_(CANTOPEN|NOTADB|CORRUPT|READONLY|IOERR|FULL|PERM|AUTH)/.test(fault.code ?? '')
  return isTheirs
    ? `DATA_DIR cannot be used: ${setting.replace('DATA_DIR ', '')}: ${fault.message}. It must be a directory that the user ${process.getuid?.() ?? ''} of this process may write to.`
    : null
}

function describeDatabaseError(fault: Fault): string | null {
  const { code = '' } = fault
  // When several addresses were tried, Node's message is empty.
  const message = fault.message || code
  if (fault.syscall === 'getaddrinfo') return describeSystemError(fault)
  const cannot = `DATABASE_URL cannot be used: ${message}`
  if (code === '42501')
    return `${cannot}. Its user must be allowed to make tables: GRANT CREATE ON SCHEMA public TO that user, or make it the owner of the database.`
  if (code === '42P07' || code === '42701')
    return `${cannot}. Something else keeps its tables in that database: give Counterbell one of its own.`
  // For a wrong query, or a bug in our code, the stack is needed.
  if (/^(42|22|23)/.test(code) || fault instanceof TypeError || fault instanceof ReferenceError) return null
  return code ? cannot : `${cannot}. Is it PostgreSQL that answers there?`
}
