import { ConfigError } from './config'
import { BackupRefused } from './store/backup-sqlite'
import { DataDirInUse } from './store/data-dir-lock'
import { NewerDatabase } from './store/migrate'

/** As Node, SQLite and PostgreSQL tell theirs. */
type Fault = Error & { code?: string; syscall?: string; address?: string; port?: number }

/** A line for what an operator can put right; null for a fault of ours, whose stack is wanted. */
export function wordsFor(error: unknown): string | null {
  if (error instanceof ConfigError) return `These settings are not right:\n${error.message}`
  if (error instanceof DataDirInUse || error instanceof NewerDatabase || error instanceof BackupRefused) return error.message
  return error instanceof Error ? wordsOf(error) : null
}

function wordsOf({ code = '', syscall, message, address, port }: Fault): string | null {
  if (code === 'EADDRINUSE') return `Port ${port} of ${address} is in use. Stop what listens there, or set PORT to another.`
  if (syscall === 'listen') return `HOST and PORT cannot be listened at: ${message}`
  if (syscall === 'getaddrinfo') return `The settings name a host that is not known: ${message}`
  if (syscall === 'mkdir' || /^SQLITE_(CANTOPEN|NOTADB|CORRUPT|READONLY|IOERR|FULL)/.test(code)) return `DATA_DIR cannot be used: ${message}`
  // 28: not who it says; 3D: no such database; 53, 57P: full, or going down.
  if (syscall === 'connect' || /^(28|3D|53|57P)\w+$/.test(code)) return `DATABASE_URL cannot be used: ${message}`
  return null
}
