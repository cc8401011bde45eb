import type { Acting } from './acting'
import { takeAway } from './take-away'

/** Removes the widget from the page. Stored messages stay, and are there again when the tag is. */
export function destroy({ chat, stop, shell }: Acting, done: unknown): void {
  chat.stop()
  stop()
  takeAway(shell, done)
}
