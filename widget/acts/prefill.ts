import { limits } from '../../shared/limits'
import { refuse, type Acting } from './acting'
import { contactIn } from './contact-in'

/** Words for the shopper to send, change or strike out. What they have begun to write themselves stays. */
export function prefill(acting: Acting, given: unknown): void {
  const { message } = (given ?? {}) as Record<string, unknown>
  const filled = { ...contactIn(given), ...(typeof message === 'string' ? { message: message.slice(0, limits.message) } : {}) }
  if (Object.keys(filled).length === 0) return refuse(acting, 'prefill takes a name, an email or a message', given)
  acting.ui.set({ ...acting.ui.get(), filled })
}
