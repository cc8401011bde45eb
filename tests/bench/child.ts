import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A process of this bench's own, of a file in this folder. */
export const child = (file: string, settings: Record<string, string> = {}): ChildProcess =>
  fork(join(import.meta.dirname, file), { execArgv: ['--import', 'tsx'], env: { ...process.env, ...settings } })

/** Tells it what to do, and answers what it says when that is done; rejects when it ends instead. */
export async function order<Order extends object, Done>(to: ChildProcess, what: Order): Promise<Done> {
  const over = new AbortController()
  const gone = once(to, 'exit', { signal: over.signal }).then(() =>
    Promise.reject(new Error('A process of the benchmark ended')),
  )
  try {
    to.send(what)
    const [answer] = (await Promise.race([once(to, 'message', { signal: over.signal }), gone])) as [
      { done: Done; error?: string },
    ]
    if (answer.error) throw new Error(answer.error)
    return answer.done
  } finally {
    over.abort()
  }
}

/** In the child: does what it is told, one after the other. */
export function follow<Order, Done>(work: (order: Order) => Promise<Done>): void {
  // Nobody is to be left behind by a bench that was broken off.
  process.on('disconnect', () => process.exit())
  process.on('message', (what: Order) => {
    work(what).then(
      (done) => process.send!({ done }),
      (error: unknown) => process.send!({ error: String(error) }),
    )
  })
}

/** A server of this bench's own: it says its port when it listens. */
export async function startServer(
  file: string,
  settings: Record<string, string> = {},
): Promise<{ url: string; process: ChildProcess }> {
  const server = child(file, settings)
  const [port] = (await once(server, 'message')) as [number]
  return { url: `http://127.0.0.1:${port}`, process: server }
}
