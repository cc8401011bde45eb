import { tokenKey } from '../../identity'
import { openKey } from '../../keys'
import type { Acting } from './acting'

/**
 * Consent given: the browser keeps this page's messages from now on. If there are none, the earlier shopper's token and
 * messages are used again. Consent withdrawn: the stored data is deleted, and the conversation goes on for this page
 * view.
 */
export function consent({ chat, shelf, tab, shell, ui }: Acting, given: unknown): void {
  const { threads, waiting, contact } = chat.state.get()
  const earlier = Boolean(given) && !shell.keeps && threads.length + waiting.length === 0 && !contact.verified
  shell.keeps = Boolean(given)
  const token = shelf.get(tokenKey)
  if (earlier) shelf.remove(tokenKey)
  shelf.allow(shell.keeps)
  tab.allow(shell.keeps)
  // An earlier page stored it: it would open the panel on the next page, although the shopper closed it here.
  if (!ui.get().open) tab.remove(openKey)
  if (!earlier || !token) return
  if (shelf.get(tokenKey)) chat.reconnect()
  else shelf.set(tokenKey, token)
}
