import type { Attacker } from '../doors/meter-attacks'
import { knock } from '../doors/raw-connection'
import { shopperPath } from '../../shared/shopper-protocol'
import type { Heard } from './door'
import type { World } from './world'

/** Looks on at an attack by this shopper, or on what is theirs: others are answered during it and after it, and nothing of it is stored. */
export async function watched(
  { neighbour, storedOf }: World,
  shopper: string,
  attack: () => Promise<Heard>,
): Promise<Heard> {
  const before = storedOf(shopper)
  const [heard, during] = await Promise.all([attack(), neighbour.asks()])
  const after = await neighbour.asks()
  const changed = storedOf(shopper) === before ? null : 'an attack changed what is stored'
  return { ...heard, fault: heard.fault ?? during ?? after ?? changed }
}

/** A token begins with its shopper's id. */
export const shopperOf = (token: string): string => token.split('.')[0]!
export const tokenOf = ({ heard }: Attacker): string => /"token":"([^"]+)"/.exec(heard())?.[1] ?? ''

/** Nobody else is shut out after a flood; its address is for a while where it is to be, by a word of the closed list. */
export async function wrongShut(
  { server: { url } }: World,
  address: string,
  isShutOut: boolean,
): Promise<string | null> {
  const [mine, others] = await Promise.all(
    [address, '203.0.113.8'].map((each) => knock(url, shopperPath, { 'x-forwarded-for': each, origin: url }, 20_000)),
  )
  if (others !== 'open') return `another address is refused: ${others}`
  return mine === 'limited' || !isShutOut ? null : `the attacker's address is let in again: ${mine}`
}

const lastRequest = 42_999

/** Asks for something that there is not, and waits for the answer: all that was sent before has been worked off then. */
export const lastWords = `42${lastRequest}["catch-me"]`

/** What was answered to it; undefined: nothing yet. */
export function lastAnswer({ heard }: Attacker): unknown {
  const start = `43${lastRequest}[`
  const text = heard()
  const at = text.lastIndexOf(start)
  const json = at < 0 ? null : /^\{"ok":false,"refusal":\{[^{}]*\}\}/.exec(text.slice(at + start.length))?.[0]
  return json ? JSON.parse(json) : undefined
}
