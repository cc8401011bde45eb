import { createHash } from 'node:crypto'
import type { AgentRequests, Me } from '../../../shared/agent-protocol'
import type { Input } from '../../../shared/request'
import type { AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { imageType, isProfilePicture } from '../attachments'
import { checkPassword, endSessions, hashPassword, signOutSessions } from '../auth'
import { readMe } from './read-agent'

export const editMe = (
  context: Context,
  principal: AgentPrincipal,
  { name, shownName, locale }: Input<AgentRequests, 'edit-me'>,
): Promise<{ me: Me }> =>
  updateAgent(context, principal, { name, locale, ...(shownName !== undefined && { shown_name: shownName }) })

/** Stored under the hash of its bytes: a new picture has a new URL, and each may be cached forever. */
export async function setPicture(context: Context, principal: AgentPrincipal, bytes: Buffer): Promise<{ me: Me }> {
  const type = imageType(bytes)
  if (!type || !isProfilePicture(type, bytes))
    throw new Refused('invalid', {
      faults: [{ path: '', message: 'a PNG, JPEG or WebP picture of at most 4 megapixels' }],
    })
  const id = createHash('sha256').update(bytes).digest('base64url')
  await context.store.transaction(async (tx) => {
    await tx.db
      .insertInto('pictures')
      .values({ id, type, bytes })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  })
  return updateAgent(context, principal, { picture: `/pictures/${id}` })
}

async function updateAgent(
  context: Context,
  principal: AgentPrincipal,
  values: { name?: string; shown_name?: string | null; locale?: string | null; picture?: string },
): Promise<{ me: Me }> {
  const me = await context.store.transaction(async (tx) => {
    await tx.db.updateTable('agents').set(values).where('id', '=', principal.id).execute()
    return readMe(tx, principal.id)
  })
  context.bus.agents.publish(['agents'], 'changed', 'team')
  return { me }
}

/** Ends every other session and its sockets (CVE-2021-3740). */
export async function changePassword(
  context: Context,
  principal: AgentPrincipal,
  { current, next }: Input<AgentRequests, 'change-password'>,
): Promise<Record<string, never>> {
  const row = await context.store.read((tx) =>
    tx.db.selectFrom('agents').select('password_hash').where('id', '=', principal.id).executeTakeFirst(),
  )
  const checked = row?.password_hash ?? null
  if (!(await checkPassword(current, checked, true))) throw new Refused('unauthenticated')
  const password_hash = await hashPassword(next)
  const ended = await context.store.transaction(async (tx) => {
    // Another password was set while this one was hashed: the old password no longer changes anything.
    const { numUpdatedRows } = await tx.db
      .updateTable('agents')
      .set({ password_hash })
      .where('id', '=', principal.id)
      .where('password_hash', '=', checked)
      .where('status', '=', 'active')
      .executeTakeFirst()
    if (Number(numUpdatedRows) === 0) throw new Refused('unauthenticated')
    return endSessions(tx, principal.id, principal.session)
  })
  signOutSessions(context, ended)
  return {}
}
