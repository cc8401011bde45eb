import { tokenKey } from '../../identity'
import { openKey } from '../../keys'
import type { Acting } from './acting'

/**
 * May the browser keep anything of ours? Given: what was said on this page is kept from now on; where nothing was, whoever was
 * here before is back. Taken back: what it kept goes, and the conversation goes on for this page view.
 */
export function consent({ chat, shelf, tab, shell, ui }: Acting, given: unknown): void {
  const { threads, waiting, contact } = chat.state.get()
  const earlier = Boolean(given) && !shell.keeps && threads.length + waiting.length === 0 && !contact.verified
  shell.keeps = Boolean(given)
  const token = shelf.get(tokenKey)
  if (earlier) shelf.remove(tokenKey)
  shelf.allow(shell.keeps)
  tab.allow(shell.keeps)
  // Kept by a page before this one, it would open the panel on the next, though it was closed here.
  if (!ui.get().open) tab.remove(openKey)
  if (!earlier || !token) return
  if (shelf.get(tokenKey)) chat.reconnect()
  else shelf.set(tokenKey, token)
}
