import { createHash } from 'node:crypto'
import type { AgentRequests, Me } from '../../shared/agent-protocol'
import type { Input } from '../../shared/request'
import type { Core } from '../core'
import { Refused } from '../refused'
import type { AgentWho } from '../rules/access'
import { isFace } from '../rules/picture-size'
import { pictureType } from '../rules/picture-type'
import { readMe } from './read-agent'
import { checkPassword, hashPassword } from './password'
import { endSessions, signOutSessions } from './sessions'

export const editMe = (core: Core, who: AgentWho, { name, shownName, locale }: Input<AgentRequests, 'edit-me'>): Promise<{ me: Me }> =>
  change(core, who, { name, locale, ...(shownName !== undefined && { shown_name: shownName }) })

/** Kept under the hash of its bytes, so that a new picture has a new address and may be cached for ever. */
export async function setPicture(core: Core, who: AgentWho, bytes: Buffer): Promise<{ me: Me }> {
  const type = pictureType(bytes)
  if (!type || !isFace(type, bytes)) throw new Refused('invalid', { faults: [{ path: '', message: 'a PNG, JPEG or WebP picture of at most 4 megapixels' }] })
  const id = createHash('sha256').update(bytes).digest('base64url')
  await core.store.transaction(async (tx) => {
    await tx.db.insertInto('pictures').values({ id, type, bytes }).onConflict((conflict) => conflict.column('id').doNothing()).execute()
  })
  return change(core, who, { picture: `/pictures/${id}` })
}

async function change(core: Core, who: AgentWho, values: { name?: string; shown_name?: string | null; locale?: string | null; picture?: string }): Promise<{ me: Me }> {
  const me = await core.store.transaction(async (tx) => {
    await tx.db.updateTable('agents').set(values).where('id', '=', who.id).execute()
    return readMe(tx, who.id)
  })
  core.bus.agents.publish(['agents'], 'changed', 'team')
  return { me }
}

/** Every other session ends, and its sockets with it (CVE-2021-3740). */
export async function changePassword(core: Core, who: AgentWho, { current, next }: Input<AgentRequests, 'change-password'>): Promise<Record<string, never>> {
  const row = await core.store.read((tx) => tx.db.selectFrom('agents').select('password_hash').where('id', '=', who.id).executeTakeFirst())
  const checked = row?.password_hash ?? null
  if (!(await checkPassword(current, checked, true))) throw new Refused('unauthenticated')
  const password_hash = await hashPassword(next)
  const ended = await core.store.transaction(async (tx) => {
    // Another password has been set while these were hashed: whoever knows only the old one changes nothing.
    const { numUpdatedRows } = await tx.db.updateTable('agents').set({ password_hash }).where('id', '=', who.id).where('password_hash', '=', checked).where('status', '=', 'active').executeTakeFirst()
    if (Number(numUpdatedRows) === 0) throw new Refused('unauthenticated')
    return endSessions(tx, who.id, who.session)
  })
  signOutSessions(core, ended)
  return {}
}
