import type { Acting } from './acting'
import { takeAway } from './take-away'

/** Nothing of ours stays on the page; what the shopper has said is kept, and there again when the tag is. */
export function destroy({ chat, stop, shell }: Acting, done: unknown): void {
  chat.stop()
  stop()
  takeAway(shell, done)
}
