import { currentPage } from '../../core'
import { departmentOf } from '../../ask-check'
import { missingFields } from '../../chat-state'
import { isBlank } from '../../../shared/input-text'
import { limits } from '../../../shared/limits'
import { unawaited } from '../../unawaited'
import { refuse, type Acting } from './acting'
import { prefill } from './prefill'

/**
 * Sends the text as the shopper's message, with the panel open. If the site asks something first, the text waits in the
 * composer.
 */
export function send(acting: Acting, given: unknown): void {
  const text = typeof given === 'string' ? given.trim() : ''
  if (isBlank(text) || text.length > limits.message)
    return refuse(acting, `send takes a text of at most ${limits.message} characters`, given)
  acting.show(true)
  // Not awaited: the first connection, which says what the site asks, may be waiting for this command.
  unawaited(known(acting).then(() => say(acting, text)))
}

function say(acting: Acting, text: string): void {
  const { chat, ui } = acting
  const state = chat.state.get()
  const department = departmentOf(state.site, '', ui.get().department)
  const missing = missingFields(state).filter((field) => field !== 'department' || !department)
  if (missing.length > 0) return prefill(acting, { message: text })
  chat.say({ text, contact: {}, department, page: currentPage() })
}

/** Sets the department of the next conversation. An open conversation goes on: there is only ever one (D8). */
export function start({ ui, show }: Acting, department: unknown): void {
  if (typeof department === 'string') ui.set({ ...ui.get(), department })
  show(true)
}

/** Resolves when the site has said what it asks. */
function known({ chat: { state } }: Acting): Promise<void> {
  return new Promise((resolve) => {
    if (state.get().site) return resolve()
    const stop = state.subscribe(() => {
      if (!state.get().site) return
      stop()
      resolve()
    })
  })
}
