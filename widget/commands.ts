import type { CounterbellEvents } from './counterbell'
import type { Call } from './shell'
import { safely, warn } from './unawaited'

type Listener = (told: unknown) => void

export type Actions = {
  open: (by: unknown) => void
  close: () => void
  toggle: (by: unknown) => void
  /** Whatever else the page may command: from a file that is fetched for it. */
  act: (call: Call) => Promise<void>
}

/** Runs what the page commands, and tells it what happens. Its listeners' faults are its own. */
export function createCommands(actions: Actions) {
  const listeners = new Map<unknown, Set<Listener>>()
  let acting: Promise<void> | null = null

  function tell<Name extends keyof CounterbellEvents>(name: Name, told: CounterbellEvents[Name]): void {
    for (const listener of listeners.get(name) ?? []) safely(() => listener(told))
  }
  function run(call: Call): void {
    const [name, event, listener] = Array.from(call)
    if (name === 'open' || name === 'close' || name === 'toggle') return actions[name](event)
    if (name === 'on') {
      if (typeof listener === 'function')
        listeners.set(event, (listeners.get(event) ?? new Set()).add(listener as Listener))
    } else if (name === 'off') {
      if (listener) listeners.get(event)?.delete(listener as Listener)
      else listeners.delete(event)
    } else acting = (acting ?? Promise.resolve()).then(() => actions.act(call)).catch(warn)
  }
  /** When all that was commanded so far has been done; null: nothing is under way. */
  return { run, tell, acted: () => acting }
}
