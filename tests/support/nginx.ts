import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'

const program = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path))
export const hasNginx = program !== undefined

/** The real nginx, in a folder of its own. */
export type Nginx = {
  /** Continues with other lines, as after a reload. */
  become: (lines: string) => Promise<void>
  stop: () => Promise<void>
}

/** `lines`: the contents of `http`; it listens on `port` of this machine. */
export async function startNginx(port: number, lines: string): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'counterbell-nginx-'))
  // Its workers do not run as root, and store large bodies there.
  await chmod(folder, 0o755)
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ')
  const head = `access_log off; ${paths}`
  const write = (within: string) =>
    writeFile(
      join(folder, 'nginx.conf'),
      `daemon off; pid ${folder}/pid; error_log ${folder}/errors;\nevents {}\nhttp { ${head}\n${within}\n}`,
    )
  const start = async () => {
    const child = spawn(program!, ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'errors')], {
      stdio: 'inherit',
    })
    await vi.waitUntil(() => isOpen(port), { timeout: 30_000, interval: 50 })
    return child
  }
  const end = async () => {
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }
  await write(lines)
  let child = await start()
  return {
    become: async (other) => {
      await end()
      await write(other)
      child = await start()
    },
    stop: async () => {
      await end()
      await rm(folder, { recursive: true })
    },
  }
}

async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
