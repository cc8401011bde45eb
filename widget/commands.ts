import type { Call } from './shell'

/** Events that the shop's page may listen to, and what it is told. */
export type PublicEvents = {
  ready: undefined
  opened: undefined
  closed: undefined
  message: { text: string; by: string; at: number }
  unread: number
  availability: 'here' | 'busy' | 'away'
}
type Listener = (told: unknown) => void

export type Actions = { open: () => void; close: () => void; toggle: () => void }

/** Runs what the page commands, and tells it what happens. Its listeners' faults are its own. */
export function createCommands(actions: Actions) {
  const listeners = new Map<unknown, Set<Listener>>()

  function tell<Name extends keyof PublicEvents>(name: Name, told: PublicEvents[Name]): void {
    for (const listener of listeners.get(name) ?? []) {
      try {
        listener(told)
      } catch (fault) {
        console.warn('Counterbell: a listener of the page failed', fault)
      }
    }
  }
  function run(call: Call): void {
    const [name, event, listener] = Array.from(call)
    if (name === 'open' || name === 'close' || name === 'toggle') return actions[name]()
    if (typeof listener === 'function' && name === 'on') listeners.set(event, (listeners.get(event) ?? new Set()).add(listener as Listener))
    if (name === 'off' && listener) listeners.get(event)?.delete(listener as Listener)
    else if (name === 'off') listeners.delete(event)
  }
  return { run, tell }
}
