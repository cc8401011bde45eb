import { nothingTold } from '../ask-check'
import type { Acting } from './acting'

/** Somebody signs out: of them, nothing stays in this browser; who comes next begins anew. Other tabs hear of it. */
export function reset({ chat, shelf, draft, told, show }: Acting): void {
  show(false)
  for (const { id } of chat.state.get().waiting) chat.takeBack(id)
  for (const name of shelf.names('')) shelf.remove(name)
  draft.set('')
  told.set(nothingTold)
  chat.startOver()
}
