import type { Commands, mount as Mount } from './counterbell'

type Call = unknown[]
type Hook = ((...call: Call) => void) & {
  q?: Call[]
  here?: true
  tag?: { src: string; dataset: Record<string, string | undefined> }
}
const page = window as unknown as { Counterbell?: Hook }

/** A browser runs a module once for each address. A new `#` fragment makes a new address without a second download. */
let times = 0
/** One mount at a time: a new one waits until the last one has left. */
let leaving: Promise<unknown> = Promise.resolve()

/**
 * For bundlers: does what the tag does. It fetches the loader from the server, so that both always have the same
 * version.
 */
export const mount: typeof Mount = ({ server, ...settings }) => {
  const src = new URL('widget.js', server ? `${server.replace(/\/$/, '')}/` : import.meta.url).href
  const calls: Call[] = []
  let stage: 'waiting' | 'mounted' | 'left' = 'waiting'
  page.Counterbell ??= createStub()
  const begun = leaving.then(async () => {
    // React's strict mode mounts, unmounts and mounts again at once.
    if (stage === 'left') return
    stage = 'mounted'
    const hook = (page.Counterbell ??= createStub())
    hook.tag = { src, dataset: settings }
    for (const call of calls) hook(...call)
    times += 1
    await import(/* webpackIgnore: true */ /* @vite-ignore */ `${src}#${times}`)
  })
  begun.catch((fault: unknown) => console.warn('Counterbell', fault))
  return {
    Counterbell: ((...call: Call) => {
      if (stage === 'mounted') page.Counterbell?.(...call)
      else if (stage === 'waiting') calls.push(call)
    }) as Commands,
    destroy() {
      if (stage === 'mounted') leaving = begun.then(leave, leave)
      stage = 'left'
    },
  }
}

function createStub(): Hook {
  const stub: Hook = (...call) => void (stub.q ??= []).push(call)
  return stub
}

function leave(): Promise<void> | undefined {
  const { Counterbell } = page
  if (Counterbell?.here) return new Promise((done) => Counterbell('destroy', done))
  // The loader never came: drop these calls, so that a later mount does not run them.
  if (Counterbell) delete Counterbell.q
  return undefined
}
