import { currentPage, tellPage } from '../../core'
import { openThread } from '../../chat-state'
import { unawaited } from '../../unawaited'
import { aboutIn, pageIn, type AboutTold } from './about-in'
import { refuse, type Acting } from './acting'

type Telling = { told: AboutTold; sentTo: string | null; sending: boolean }
const tellings = new WeakMap<Acting, Telling>()

/**
 * Sends attributes and cart once for each conversation, and again after each change. Until there is a conversation,
 * they stay in memory for this page view.
 */
export function set(acting: Acting, what: unknown, value: unknown): void {
  const given = (typeof what === 'string' ? { [what]: value } : what) as Record<string, unknown> | null
  if (typeof given !== 'object' || given === null) return refuse(acting, 'set takes attributes, cart or page', what)
  if ('page' in given) showPage(acting, given.page)
  const about = aboutIn(given)
  if (!about) return 'page' in given ? undefined : refuse(acting, 'set takes attributes, cart or page', given)
  const telling = tellings.get(acting) ?? follow(acting)
  telling.told = {
    attributes: { ...telling.told.attributes, ...about.attributes },
    ...('cart' in about ? { cart: about.cart } : 'cart' in telling.told ? { cart: telling.told.cart } : {}),
  }
  telling.sentTo = null
  unawaited(tell(acting, telling))
}

/** Forgets the attributes: they must not reach the next shopper. */
export function forget(acting: Acting): void {
  const telling = tellings.get(acting)
  if (telling) Object.assign(telling, { told: { attributes: {} }, sentTo: null })
}

function showPage({ chat }: Acting, page: unknown): void {
  tellPage(pageIn(page))
  unawaited(chat.visit(currentPage()))
}

function follow(acting: Acting): Telling {
  const telling: Telling = { told: { attributes: {} }, sentTo: null, sending: false }
  tellings.set(acting, telling)
  acting.chat.state.subscribe(() => unawaited(tell(acting, telling)))
  return telling
}

async function tell(acting: Acting, telling: Telling): Promise<void> {
  const { chat } = acting
  const conversation = openThread(chat.state.get())?.id ?? null
  if (!conversation || conversation === telling.sentTo || telling.sending || chat.state.get().link.kind !== 'live')
    return
  telling.sending = true
  telling.sentTo = conversation
  const { contact } = chat.state.get()
  const introduced = contact.verified
    ? {}
    : { ...(contact.name ? { name: contact.name } : {}), ...(contact.email ? { email: contact.email } : {}) }
  const answer = await chat.ask('describe', { conversation, contact: introduced, ...telling.told })
  const refused = answer.ok ? null : answer.refusal
  if (refused?.code === 'limited') await pause(refused.retryAfter)
  telling.sending = false
  // Sends everything that the page has set meanwhile in one request.
  if (refused?.code === 'limited' || telling.sentTo === null) {
    telling.sentTo = null
    return tell(acting, telling)
  }
  // `invalid` would be refused again. After any other failure the next change of state sends it again.
  if (refused && refused.code !== 'invalid') telling.sentTo = null
}

const pause = (seconds = 10) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
