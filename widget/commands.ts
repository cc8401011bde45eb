import type { CounterbellEvents } from './counterbell'
import type { Call } from './shell'
import { safely, warn } from './unawaited'

type Listener = (told: unknown) => void

export type Actions = {
  open: (by: unknown) => void
  close: () => void
  toggle: (by: unknown) => void
  /** Runs any other command, from a file that is fetched when it is needed. */
  act: (call: Call) => Promise<void>
}

/** Runs the page's commands and calls its listeners. An error in a listener is logged and does not stop the widget. */
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
  /** Resolves when all commands so far are done; null: there was none. */
  return { run, tell, acted: () => acting }
}
