import { afterEach, expect, test } from 'vitest'
import { sessionApi } from '../../shared/agent-protocol'
import type { Answer } from '../../shared/refusals'
import { hire, password } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { post } from '../support/people'

let app: OpenApp
afterEach(() => app.dispose())

/** Signs in, or tries to, from a browser with these cookies; answers what became of it and the cookies that it has then. */
async function signIn(email: string, given = password, cookie = ''): Promise<{ code: string; cookie: string }> {
  const response = await post(app.url, `${sessionApi}sign-in`, { email, password: given }, cookie)
  const answer = (await response.json()) as Answer<unknown>
  const device = response.headers.getSetCookie().find((each) => each.startsWith('counterbell-device'))
  return { code: answer.ok ? 'ok' : answer.refusal.code, cookie: device?.split(';')[0] ?? cookie }
}
const codeOf = async (...given: Parameters<typeof signIn>) => (await signIn(...given)).code

async function guessedAt(email: string): Promise<void> {
  for (let n = 0; n < 3; n++) expect(await codeOf(email, 'a wrong guess')).toBe('unauthenticated')
  expect(await codeOf(email)).toBe('limited')
}

test("others' guesses, also from the same address, lock no browser out that has signed in to the account before (H18)", async () => {
  app = await openApp({ LIMIT_SIGN_INS: '3' })
  const { email } = await hire(app)
  const { cookie } = await signIn(email)
  await guessedAt(email)
  expect(await codeOf(email, password, cookie)).toBe('ok')
})

test('a known browser that guesses is counted by itself, and the account stays open from elsewhere (H18)', async () => {
  app = await openApp({ LIMIT_SIGN_INS: '3' })
  const { email } = await hire(app)
  const { cookie } = await signIn(email)
  for (let n = 0; n < 3; n++) expect(await codeOf(email, 'a wrong guess', cookie)).toBe('unauthenticated')
  expect([await codeOf(email, password, cookie), await codeOf(email)]).toEqual(['limited', 'ok'])
})

test('a browser is known to the account that was signed in to there and to no other; two accounts of one browser both know it (H18)', async () => {
  app = await openApp({ LIMIT_SIGN_INS: '3' })
  const [ana, radu] = [await hire(app), await hire(app)]
  const own = (await signIn(radu.email)).cookie
  const shared = (await signIn(ana.email, password, own)).cookie
  await guessedAt(ana.email)
  expect(await codeOf(ana.email, password, own)).toBe('limited')
  expect([await codeOf(ana.email, password, shared), await codeOf(radu.email, password, shared)]).toEqual(['ok', 'ok'])
})

test('a cookie that we did not sign makes no browser known (H18)', async () => {
  app = await openApp({ LIMIT_SIGN_INS: '3' })
  const { email } = await hire(app)
  const { cookie } = await signIn(email)
  await guessedAt(email)
  for (const forged of [
    cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    cookie.replace('=', '=x'),
    `counterbell-device=${'~'.repeat(9_000)}`,
    'counterbell-device=.',
    'counterbell-device=',
  ])
    expect(await codeOf(email, password, forged)).toBe('limited')
})
