import type { Commands, mount as Mount } from './counterbell'

type Call = unknown[]
type Hook = ((...call: Call) => void) & {
  q?: Call[]
  here?: true
  tag?: { src: string; dataset: Record<string, string | undefined> }
}
const page = window as unknown as { Counterbell?: Hook }

/** A module is run once for each address: what follows `#` makes another of it, and the browser fetches nothing twice. */
let times = 0
/** One at a time: who mounts again while the last is leaving waits for that. */
let leaving: Promise<unknown> = Promise.resolve()

/** For bundlers: what the tag does, by a function. The loader itself is fetched from the server, so that the two are always of one version. */
export const mount: typeof Mount = ({ server, ...settings }) => {
  const src = new URL('widget.js', server ? `${server.replace(/\/$/, '')}/` : import.meta.url).href
  const calls: Call[] = []
  let stage: 'waiting' | 'mounted' | 'left' = 'waiting'
  page.Counterbell ??= createStub()
  const begun = leaving.then(async () => {
    // React's strict mode mounts, unmounts and mounts again in one go.
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
  // It has not come to anything: nobody shall find these calls again.
  if (Counterbell) delete Counterbell.q
  return undefined
}
