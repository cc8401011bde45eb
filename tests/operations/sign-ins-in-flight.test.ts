import { randomBytes, scryptSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Core } from '../../server/core'
import { deactivate, inviteAgain, reactivate } from '../../server/operations/agents'
import { changePassword } from '../../server/operations/own-account'
import { findSession, findSessions, openSession } from '../../server/operations/sessions'
import { hashToken } from '../../server/operations/secret-token'
import { join } from '../../server/operations/set-up'
import { signIn } from '../../server/operations/sign-in'
import type { AgentWho } from '../../server/rules/access'
import { Refused } from '../../server/refused'
import { tokenOf } from '../support/people'
import { databases } from '../support/stores'
import { useShop } from './shop'

const outcomeOf = (asked: Promise<unknown>) => asked.then(() => 'ok', (error: unknown) => (error instanceof Refused ? error.refusal.code : String(error)))

const old = 'burnt clay 1'
const next = 'burnt clay 2'

/** One that costs no time to speak of. */
function cheapHash(password: string): string {
  const salt = randomBytes(16)
  return ['scrypt', 16, 8, 1, salt.toString('base64url'), scryptSync(password, salt, 32, { N: 16 }).toString('base64url')].join('$')
}

describe.each(databases)('A sign-in that is under way, on %s', (database) => {
  const shop = useShop(database)

  /** Maria, signed in on her laptop. */
  async function maria(): Promise<AgentWho & { email: string; token: string }> {
    const hired = await shop.hire('Maria')
    const token = await shop.core.store.transaction(async (tx) => {
      await tx.db.updateTable('agents').set({ password_hash: cheapHash(old) }).where('id', '=', hired.id).execute()
      return openSession(tx, hired.id)
    })
    return { ...hired, session: hashToken(token), email: (await shop.agent(hired)).email, token }
  }

  /** The same process, in which something else is committed between the reading and the next transaction. */
  function meanwhile(happens: () => Promise<unknown>): Core {
    let waits: Promise<unknown> | null = null
    const { store } = shop.core
    return { ...shop.core, store: { ...store, transaction: async (work) => (await (waits ??= happens()), store.transaction(work)) } }
  }

  const signsIn = (core: Core, email: string, password = old) => signIn(core, { email, password })
  const changes = (core: Core, who: AgentWho, to: string) => changePassword(core, who, { current: old, next: to })

  test('with the old password comes to nothing when that is changed meanwhile (O8)', async () => {
    const who = await maria()
    expect(await outcomeOf(signsIn(meanwhile(() => changes(shop.core, who, next)), who.email))).toBe('unauthenticated')
    expect(await outcomeOf(signsIn(shop.core, who.email, next))).toBe('ok')
  })

  test('comes to nothing when a new password is chosen by a link, or the agent is deactivated and comes back (O8)', async () => {
    const who = await maria()
    const { link } = await inviteAgain(shop.core, shop.owner, { agent: who.id })
    expect(await outcomeOf(signsIn(meanwhile(() => join(shop.core, { token: tokenOf(link), name: 'Maria', password: next })), who.email))).toBe('unauthenticated')
    const away = async () => {
      await deactivate(shop.core, shop.owner, { agent: who.id })
      await reactivate(shop.core, shop.owner, { agent: who.id })
    }
    expect(await outcomeOf(signsIn(meanwhile(away), who.email, next))).toBe('unauthenticated')
  })

  test('leaves no session that holds, whichever of the two is committed first (O8)', async () => {
    const who = await maria()
    const late = await shop.core.store.transaction((tx) => openSession(tx, who.id))
    // As a transaction of another process leaves it that had read the agent before the change.
    await changes(shop.core, who, next)
    await shop.core.store.transaction(({ db, now }) => db.insertInto('sessions').values({ token_hash: hashToken(`${late}x`), agent_id: who.id, created_at: now, expires_at: now + 60_000, generation: 0 }).execute())
    expect([await findSession(shop.core, late), await findSession(shop.core, `${late}x`)]).toEqual([null, null])
    const live = await shop.core.store.read((tx) => findSessions(tx, [hashToken(`${late}x`), who.session]))
    expect([...live]).toEqual([who.session])
    expect((await findSession(shop.core, who.token))?.id).toBe(who.id)
  })

  test('of two changes of one password at once the first counts, and the other is told that its password is wrong (O8)', async () => {
    const who = await maria()
    const other = { ...who, session: hashToken(await shop.core.store.transaction((tx) => openSession(tx, who.id))) }
    expect(await outcomeOf(changes(meanwhile(() => changes(shop.core, who, next)), other, 'an attacker 1'))).toBe('unauthenticated')
    expect([await outcomeOf(signsIn(shop.core, who.email, next)), await outcomeOf(signsIn(shop.core, who.email, 'an attacker 1'))]).toEqual(['ok', 'unauthenticated'])
    const at = await Promise.all(['burnt clay 3', 'burnt clay 4'].map((to) => outcomeOf(changePassword(shop.core, who, { current: next, next: to }))))
    expect(at.toSorted()).toEqual(['ok', 'unauthenticated'])
  })
})
