import { takeAway } from './features/acts/take-away'
import { warnUnknown } from './features/acts/unknown'
import { tellSignedOut } from './features/acts/sign-out'
import { tokenKey } from './identity'
import { keyPrefix } from './keys'
import type { Shell } from './shell'

/**
 * Runs the commands that need no panel, in a file that does not load it. Commands that need the panel stay in the
 * queue.
 */
export function runAside(shell: Shell): void {
  const { calls } = shell
  for (const call of calls.slice()) {
    const [name, done] = Array.from(call)
    if (waiting.includes(name)) continue
    if (name === 'reset') signOut(shell, calls.indexOf(call))
    else if (name === 'consent') forget(shell, 0)
    else if (name === 'destroy') return takeAway(shell, done)
    else warnUnknown(shell, name)
    calls.splice(calls.indexOf(call), 1)
  }
}

const waiting: unknown[] = [
  'open',
  'close',
  'toggle',
  'on',
  'off',
  'identify',
  'set',
  'language',
  'theme',
  'prefill',
  'send',
  'start',
]
const personal: unknown[] = ['identify', 'set', 'prefill', 'send']

function signOut(shell: Shell, upTo: number): void {
  const { base, site } = shell
  void tellSignedOut(base, site, localStorage.getItem(keyPrefix(site) + tokenKey))
  forget(shell, upTo)
}

/** Forgets the previous shopper: removes them from the browser's storage and from the queue of commands. */
function forget({ site, calls }: Shell, upTo: number): void {
  const prefix = keyPrefix(site)
  for (const storage of [localStorage, sessionStorage])
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key)
  for (const call of calls.slice(0, upTo)) if (personal.includes(call[0])) calls.splice(calls.indexOf(call), 1)
}
