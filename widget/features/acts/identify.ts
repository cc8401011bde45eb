import { after } from '../../patience'
import { refuse, type Acting } from './acting'
import { contactIn } from './contact-in'
import { unawaited } from '../../unawaited'

/** Milliseconds for which the first connection waits to hear from the shop who this is. */
const patience = 5_000

type Fresh = () => unknown

/** A JWT, or how to get one: signed by the shop. A name and an address alone are taken for what they are. */
export async function identify(acting: Acting, who: unknown): Promise<void> {
  if (typeof who === 'function') return vouch(acting, who as Fresh, true)
  if (typeof who === 'string') return vouch(acting, () => who, false)
  const contact = contactIn(who)
  if (Object.keys(contact).length === 0)
    return refuse(acting, 'identify takes a signed token, a function, or a name and an email', who)
  acting.chat.introduce(contact)
}

/** Whose answer counts: whoever signs out, or is named anew, is not signed in by one that comes late. */
const turns = new WeakMap<Acting, object>()
export const forgetWhoever = (acting: Acting) => void turns.delete(acting)

async function vouch(acting: Acting, fresh: Fresh, mayRepeat: boolean): Promise<void> {
  const turn = {}
  turns.set(acting, turn)
  const isOver = () => turns.get(acting) !== turn
  const asked = Promise.resolve()
    .then(fresh)
    .then((signed) => {
      if (isOver()) return
      if (typeof signed !== 'string' || !signed) throw new Error('no signed token came')
      // Not waited for: the connection that would answer may be waiting for this command.
      acting.chat.vouch(signed, ({ identityFault: fault, identityIgnored }) => {
        if (isOver()) return
        // What an identity has opened may end: they signed out on another device, or its key was removed.
        if (fault === 'ended' || (fault === 'expired' && mayRepeat))
          return unawaited(vouch(acting, fresh, fault === 'ended' && mayRepeat))
        if (fault) tellFault(acting, 'the identity was not accepted:', fault)
        // Servers of before do not say.
        for (const claim of identityIgnored ?? [])
          tellFault(acting, `the identity was accepted, but its ${claim} cannot be kept:`, `ignored-${claim}`)
      })
    })
    .catch((fault: unknown) => refuse(acting, 'the page could not say who this is', fault))
  await Promise.race([asked, after(patience)])
}

function tellFault({ tell }: Acting, what: string, reason: string): void {
  console.warn(`Counterbell: ${what}`, reason)
  tell('error', { code: 'identity', reason })
}
