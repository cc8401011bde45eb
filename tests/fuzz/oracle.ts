import { z } from 'zod'
import { Refusal } from '../../shared/refusals'
import type { Heard } from './door'
import type { Who, World } from './world'

const Answered = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.object({}) }),
  z.object({ ok: z.literal(false), refusal: Refusal }),
])
const oursToMend = ['internal', 'unavailable']

/** How a knock ended, in a word: `ok`, a refusal, an HTTP status, or nothing at all. */
export function outcomeOf({ status, answer, outcome }: Heard): string {
  if (outcome) return outcome
  const answered = Answered.safeParse(answer)
  if (answered.success) return answered.data.ok ? 'ok' : answered.data.refusal.code
  return status === undefined ? 'no answer due' : String(status)
}

/** What is wrong with what came back, in words; null: nothing. */
export function faultIn(world: World, who: Who, heard: Heard): string | null {
  if (heard.fault) return heard.fault
  if (heard.status !== undefined && heard.status >= 500) return `status ${heard.status}`
  if (heard.answer !== undefined && !Answered.safeParse(heard.answer).success)
    return `no answer from the closed list: ${JSON.stringify(heard.answer).slice(0, 200)}`
  if (oursToMend.includes(outcomeOf(heard))) return `answered ${outcomeOf(heard)}`
  const leak = world.secretsFrom(who).find((secret) => heard.text.includes(secret))
  return leak
    ? `told ${who} a secret: …${heard.text.slice(Math.max(0, heard.text.indexOf(leak) - 80), heard.text.indexOf(leak) + 40)}…`
    : null
}

/** What the server's own log calls an error. */
export const errorsIn = (output: string): string[] =>
  output.split('\n').filter((line) => /"level":(50|60)/.test(line) || /^\s*(\w*Error|node:internal)/.test(line))
