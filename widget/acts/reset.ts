import { nothingTold } from '../ask-check'
import type { Acting } from './acting'
import { forgetWhoever } from './identify'
import { forget } from './set'

/** Somebody signs out: of them, nothing stays in this browser; who comes next begins anew. Other tabs hear of it. */
export function reset(acting: Acting): void {
  const { chat, shelf, shell, draft, told, show } = acting
  show(false)
  shell.popup?.close()
  forget(acting)
  forgetWhoever(acting)
  for (const { id } of chat.state.get().waiting) chat.takeBack(id)
  for (const name of shelf.names('')) shelf.remove(name)
  draft.set('')
  told.set(nothingTold)
  chat.startOver()
}
