import { nothingTold } from '../../ask-check'
import { tokenKey } from '../../identity'
import type { Acting } from './acting'
import { forgetWhoever } from './identify'
import { forget } from './set'
import { tellSignedOut } from './sign-out'

/** Signs the shopper out: deletes their data in this browser and ends their token on the server. Other tabs follow. */
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
