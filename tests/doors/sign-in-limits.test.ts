import { afterEach, expect, test } from 'vitest'
import { sessionApi } from '../../shared/agent-protocol'
import type { Answer } from '../../shared/refusals'
import { hire, password } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { outcomeOf } from '../support/outcome'
import { openAgent } from '../support/sockets'

let app: OpenApp
afterEach(() => app.dispose())

type Tried = { code: string; status: number; retryAfter: string | null }
async function signIn(email: string, given = 'a wrong guess', from?: string): Promise<Tried> {
  const headers = { 'content-type': 'application/json', ...(from && { 'x-forwarded-for': from }) }
  const response = await fetch(`${app.url}${sessionApi}sign-in`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password: given }),
  })
  const answer = (await response.json()) as Answer<unknown>
  return {
    code: answer.ok ? 'ok' : answer.refusal.code,
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
  }
}
const stranger = (n: number) => `nobody-${n}@atelier-lut.example`

test('after so many wrong guesses from an address nobody signs in from there for a while, and is told for how long (H9)', async () => {
  app = await openApp({ LIMIT_SIGN_INS: '3' })
  const { email } = await hire(app)
  for (let n = 0; n < 3; n++) expect((await signIn(stranger(n))).code).toBe('unauthenticated')
  const limited = await signIn(email, password)
  expect([limited.code, limited.status]).toEqual(['limited', 429])
  expect(Number(limited.retryAfter)).toBeGreaterThan(60)
  expect(Number(limited.retryAfter)).toBeLessThanOrEqual(900)
})

test('an account is guessed at from a thousand addresses no faster than from one', async () => {
  app = await openApp({ LIMIT_SIGN_INS: '3', TRUST_PROXY: '1' })
  const [maria, radu] = [await hire(app), await hire(app)]
  for (let n = 0; n < 3; n++)
    expect((await signIn(maria.email, 'a wrong guess', `198.51.100.${n}`)).code).toBe('unauthenticated')
  expect((await signIn(maria.email.toUpperCase(), password, '198.51.100.99')).code).toBe('limited')
  expect((await signIn(radu.email, password, '198.51.100.99')).code).toBe('ok')
})

test('guesses that come all at once are counted too: no burst gets through before the first has failed', async () => {
  app = await openApp({ LIMIT_SIGN_INS: '3' })
  const { email } = await hire(app)
  const tried = await Promise.all(Array.from({ length: 20 }, () => signIn(email)))
  expect(tried.map(({ code }) => code).toSorted()).toEqual([
    ...Array<string>(17).fill('limited'),
    ...Array<string>(3).fill('unauthenticated'),
  ])
})

test('signing in rightly uses nothing up: a whole office may do so all day', async () => {
  app = await openApp({ LIMIT_SIGN_INS: '2' })
  const { email } = await hire(app)
  for (let n = 0; n < 8; n++) expect((await signIn(email, password)).code).toBe('ok')
})

test('a stolen session cannot be used to guess the password either', async () => {
  app = await openApp({ LIMIT_SIGN_INS: '3' })
  const maria = await hire(app)
  const { socket, ask } = await openAgent(maria)
  const guess = { current: 'a wrong guess', next: 'burnt clay 10' }
  for (let n = 0; n < 3; n++)
    expect(await outcomeOf((n % 2 ? ask : maria.ask)('change-password', guess))).toBe('unauthenticated')
  expect([
    await outcomeOf(ask('change-password', guess)),
    await outcomeOf(maria.ask('change-password', { ...guess, current: password })),
  ]).toEqual(['limited', 'limited'])
  socket.close()
})

test('nobody learns whose addresses are known: who is not there, who is invited, who left and who mistyped are refused alike, and as slowly', async () => {
  app = await openApp()
  const [maria, invited, left] = [await hire(app), await hire(app), await hire(app)]
  const { hashPassword } = await import('../../server/features/auth/password')
  const real = await hashPassword(password)
  await app.context.store.transaction(async (tx) => {
    await tx.db.updateTable('agents').set({ password_hash: real }).execute()
    await tx.db
      .updateTable('agents')
      .set({ status: 'invited', password_hash: null })
      .where('id', '=', invited.me.id)
      .execute()
    await tx.db.updateTable('agents').set({ status: 'deactivated' }).where('id', '=', left.me.id).execute()
  })
  const took: number[] = []
  for (const email of [maria.email, stranger(1), invited.email, left.email]) {
    const began = performance.now()
    expect([email, await signIn(email)]).toEqual([email, { code: 'unauthenticated', status: 401, retryAfter: null }])
    took.push(performance.now() - began)
  }
  // A hash takes hundreds of milliseconds; a row that is not there, none.
  expect(Math.min(...took)).toBeGreaterThan(Math.max(...took) / 4)
  expect((await signIn(left.email, password)).code).toBe('unauthenticated')
})
