import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A process of this bench's own, of a file in this folder. */
export const child = (file: string, settings: Record<string, string> = {}): ChildProcess =>
  fork(join(import.meta.dirname, file), { execArgv: ['--import', 'tsx'], env: { ...process.env, ...settings } })

/** Tells it what to do, and answers what it says when that is done. */
export async function order<Order extends object, Done>(to: ChildProcess, what: Order): Promise<Done> {
  const answer = await answerOf<{ done: Done; error?: string }>(to, what)
  if (answer.error) throw new Error(answer.error)
  return answer.done
}

/** The next message of a process that was sent one; rejects when it ends instead. */
export async function answerOf<Answer>(to: ChildProcess, what: object): Promise<Answer> {
  const over = new AbortController()
  const gone = once(to, 'exit', { signal: over.signal }).then(() =>
    Promise.reject(new Error('A process of the benchmark ended')),
  )
  try {
    to.send(what)
    const [answer] = (await Promise.race([once(to, 'message', { signal: over.signal }), gone])) as [Answer]
    return answer
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

/** A bare Socket.IO server. */
export async function startBare(
  settings: Record<string, string> = {},
): Promise<{ url: string; process: ChildProcess }> {
  const bare = child('bare.ts', settings)
  const [port] = (await once(bare, 'message')) as [number]
  return { url: `http://127.0.0.1:${port}`, process: bare }
}
