import type { Call } from '../../shell'
import type { Acting } from './acting'
import { consent } from './consent'
import { destroy } from './destroy'
import { identify } from './identify'
import { language } from './language'
import { prefill } from './prefill'
import { reset } from './reset'
import { send, start } from './send'
import { set } from './set'
import { theme } from './theme'
import { warnUnknown } from './unknown'

const acts: Record<string, (acting: Acting, one: unknown, other: unknown) => void | Promise<void>> = {
  identify,
  consent,
  set,
  language,
  theme,
  prefill,
  send,
  start,
  reset,
  destroy,
}

/** Runs a command that the panel itself does not know. Rejects only for errors of ours. */
export async function act(acting: Acting, call: Call): Promise<void> {
  const [name, one, other] = Array.from(call)
  if (typeof name === 'string' && Object.hasOwn(acts, name)) await acts[name]!(acting, one, other)
  else warnUnknown(acting.shell, name)
}
