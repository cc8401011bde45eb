import { nothingTold } from '../../ask-check'
import { tokenKey } from '../../identity'
import type { Acting } from './acting'
import { forgetWhoever } from './identify'
import { forget } from './set'
import { tellSignedOut } from './sign-out'

/** Somebody signs out: of them, nothing stays in this browser; who comes next begins anew, and the token ends on the server. Other tabs hear of it. */
export async function reset(acting: Acting): Promise<void> {
  const { chat, shelf, shell, draft, told, show } = acting
  show(false)
  shell.popup?.close()
  forget(acting)
  forgetWhoever(acting)
  const signedOut = tellSignedOut(shell.base, shell.site, shelf.get(tokenKey))
  for (const { id } of chat.state.get().waiting) chat.takeBack(id)
  for (const name of shelf.names('')) shelf.remove(name)
  draft.set('')
  told.set(nothingTold)
  chat.startOver()
  await signedOut
}
