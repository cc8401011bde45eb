import { after } from '../../patience'
import { refuse, type Acting } from './acting'
import { contactIn } from './contact-in'
import { unawaited } from '../../unawaited'

/** Milliseconds for which the first connection waits for the signed identity. */
const patience = 5_000

type Fresh = () => unknown

/** Takes a JWT that the shop has signed, or a function that returns one. A plain name and e-mail stay unverified. */
export async function identify(acting: Acting, who: unknown): Promise<void> {
  if (typeof who === 'function') return vouch(acting, who as Fresh, true)
  if (typeof who === 'string') return vouch(acting, () => who, false)
  const contact = contactIn(who)
  if (Object.keys(contact).length === 0)
    return refuse(acting, 'identify takes a signed token, a function, or a name and an email', who)
  acting.chat.introduce(contact)
}

/** Marks the newest `identify`. An answer that arrives after a sign-out or another `identify` is ignored. */
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
      // Not awaited: the connection that would answer may be waiting for this command.
      acting.chat.vouch(signed, ({ identityFault: fault, identityIgnored }) => {
        if (isOver()) return
        // A session may end: the shopper signed out on another device, or the shop's key was removed.
        if (fault === 'ended' || (fault === 'expired' && mayRepeat))
          return unawaited(vouch(acting, fresh, fault === 'ended' && mayRepeat))
        if (fault) tellFault(acting, 'the identity was not accepted:', fault)
        // Older servers do not send this field.
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
