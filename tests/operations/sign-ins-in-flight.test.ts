import { randomBytes, scryptSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { AgentPrincipal } from '../../server/access'
import type { Context } from '../../server/context'
import { deactivate, inviteAgain, reactivate } from '../../server/features/agents/agents'
import { changePassword } from '../../server/features/agents/my-account'
import { hashToken } from '../../server/features/auth/secret-token'
import { findSession, findSessions, openSession } from '../../server/features/auth/sessions'
import { join } from '../../server/features/auth/set-up'
import { signIn } from '../../server/features/auth/sign-in'
import { Refused } from '../../server/refusal-error'
import { tokenOf } from '../support/people'
import { databases } from '../support/stores'
import { useShop } from './shop'

const outcomeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'ok',
    (error: unknown) => (error instanceof Refused ? error.refusal.code : String(error)),
  )

const old = 'burnt clay 1'
const next = 'burnt clay 2'

/** One that costs no time to speak of. */
function cheapHash(password: string): string {
  const salt = randomBytes(16)
  return [
    'scrypt',
    16,
    8,
    1,
    salt.toString('base64url'),
    scryptSync(password, salt, 32, { N: 16 }).toString('base64url'),
  ].join('$')
}

describe.each(databases)('A sign-in that is under way, on %s', (database) => {
  const shop = useShop(database)

  /** Maria, signed in on her laptop. */
  async function maria(): Promise<AgentPrincipal & { email: string; token: string }> {
    const hired = await shop.hire('Maria')
    const token = await shop.context.store.transaction(async (tx) => {
      await tx.db
        .updateTable('agents')
        .set({ password_hash: cheapHash(old) })
        .where('id', '=', hired.id)
        .execute()
      return openSession(tx, hired.id)
    })
    return { ...hired, session: hashToken(token), email: (await shop.agent(hired)).email, token }
  }

  /** The same process, in which something else is committed between the reading and the next transaction. */
  function meanwhile(happens: () => Promise<unknown>): Context {
    let waits: Promise<unknown> | null = null
    const { store } = shop.context
    return {
      ...shop.context,
      store: { ...store, transaction: async (work) => (await (waits ??= happens()), store.transaction(work)) },
    }
  }

  const signsIn = (context: Context, email: string, password = old) => signIn(context, { email, password })
  const changes = (context: Context, who: AgentPrincipal, to: string) =>
    changePassword(context, who, { current: old, next: to })

  test('with the old password comes to nothing when that is changed meanwhile (O8)', async () => {
    const who = await maria()
    expect(
      await outcomeOf(
        signsIn(
          meanwhile(() => changes(shop.context, who, next)),
          who.email,
        ),
      ),
    ).toBe('unauthenticated')
    expect(await outcomeOf(signsIn(shop.context, who.email, next))).toBe('ok')
  })

  test('comes to nothing when a new password is chosen by a link, or the agent is deactivated and comes back (O8)', async () => {
    const who = await maria()
    const { link } = await inviteAgain(shop.context, shop.owner, { agent: who.id })
    expect(
      await outcomeOf(
        signsIn(
          meanwhile(() => join(shop.context, { token: tokenOf(link), name: 'Maria', password: next })),
          who.email,
        ),
      ),
    ).toBe('unauthenticated')
    const away = async () => {
      await deactivate(shop.context, shop.owner, { agent: who.id })
      await reactivate(shop.context, shop.owner, { agent: who.id })
    }
    expect(await outcomeOf(signsIn(meanwhile(away), who.email, next))).toBe('unauthenticated')
  })

  test('leaves no session that holds, whichever of the two is committed first (O8)', async () => {
    const who = await maria()
    const late = await shop.context.store.transaction((tx) => openSession(tx, who.id))
    // As a transaction of another process leaves it that had read the agent before the change.
    await changes(shop.context, who, next)
    await shop.context.store.transaction(({ db, now }) =>
      db
        .insertInto('sessions')
        .values({
          token_hash: hashToken(`${late}x`),
          agent_id: who.id,
          created_at: now,
          expires_at: now + 60_000,
          generation: 0,
        })
        .execute(),
    )
    expect([await findSession(shop.context, late), await findSession(shop.context, `${late}x`)]).toEqual([null, null])
    const live = await shop.context.store.read((tx) => findSessions(tx, [hashToken(`${late}x`), who.session]))
    expect([...live]).toEqual([who.session])
    expect((await findSession(shop.context, who.token))?.id).toBe(who.id)
  })

  test('of two changes of one password at once the first counts, and the other is told that its password is wrong (O8)', async () => {
    const who = await maria()
    const other = { ...who, session: hashToken(await shop.context.store.transaction((tx) => openSession(tx, who.id))) }
    expect(
      await outcomeOf(
        changes(
          meanwhile(() => changes(shop.context, who, next)),
          other,
          'an attacker 1',
        ),
      ),
    ).toBe('unauthenticated')
    expect([
      await outcomeOf(signsIn(shop.context, who.email, next)),
      await outcomeOf(signsIn(shop.context, who.email, 'an attacker 1')),
    ]).toEqual(['ok', 'unauthenticated'])
    const at = await Promise.all(
      ['burnt clay 3', 'burnt clay 4'].map((to) =>
        outcomeOf(changePassword(shop.context, who, { current: next, next: to })),
      ),
    )
    expect(at.toSorted()).toEqual(['ok', 'unauthenticated'])
  })
})
