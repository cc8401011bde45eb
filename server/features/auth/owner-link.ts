import type { AgentId } from '../../../shared/ids'
import type { Context } from '../../context'
import type { Store, Tx } from '../../store/store'
import { linkUrl, makeLink } from './links'

export class NoSuchOwner extends Error {}

/**
 * A link for an owner who forgot the password and whom nobody else can help: they choose a new one. `email` selects one
 * of several owners.
 */
export const ownerLink = (
  context: Pick<Context, 'publicUrl'> & { store: Pick<Store, 'transaction'> },
  email?: string,
): Promise<{ email: string; link: string }> =>
  context.store.transaction(async (tx) => {
    const owner = await findOwner(tx, email?.toLowerCase())
    return { email: owner.email, link: linkUrl(context, 'join', await makeLink(tx, 'join', owner.id)) }
  })

async function findOwner({ db }: Tx, email: string | undefined): Promise<{ id: AgentId; email: string }> {
  const owners = await db
    .selectFrom('agents')
    .select(['id', 'email'])
    .where('role', '=', 'owner')
    .where('status', '<>', 'deactivated')
    .orderBy('email')
    .execute()
  if (owners.length === 0)
    throw new NoSuchOwner('There is no owner yet. Start the server: it prints the link that makes the first one.')
  const found = email ? owners.find((owner) => owner.email === email) : owners[0]
  const all = `The owners are ${owners.map((owner) => owner.email).join(', ')}.`
  if (!found) throw new NoSuchOwner(`No owner has the address ${email}. ${all}`)
  if (!email && owners.length > 1) throw new NoSuchOwner(`Say which one: npm run owner-link -- ${found.email}\n${all}`)
  return found
}
