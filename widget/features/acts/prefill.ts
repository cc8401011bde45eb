import { limits } from '../../../shared/limits'
import { refuse, type Acting } from './acting'
import { contactIn } from './contact-in'

/** Puts a text into the composer for the shopper to send, change or delete. A text that the shopper has begun stays. */
export function prefill(acting: Acting, given: unknown): void {
  const { message } = (given ?? {}) as Record<string, unknown>
  const contact = contactIn(given)
  const { draft, told } = acting
  if (Object.keys(contact).length === 0 && typeof message !== 'string')
    return refuse(acting, 'prefill takes a name, an email or a message', given)
  told.set({ ...told.get(), ...contact })
  if (typeof message === 'string' && !draft.get().trim()) draft.set(message.slice(0, limits.message))
}
