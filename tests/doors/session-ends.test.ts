import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hire, newSession, password, type Hired } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { outcomeOf } from '../support/outcome'
import { tokenOf } from '../support/people'
import { openAgent, type AgentSocket } from '../support/sockets'

let app: OpenApp
let owner: Hired
beforeAll(async () => {
  app = await openApp()
  owner = await hire(app, { role: 'owner' })
})
afterAll(() => app.dispose())

/** That the connection is ended by the server, having said why. */
function ended({ socket }: AgentSocket): Promise<boolean> {
  let said = false
  socket.once('signed-out', () => (said = true))
  return new Promise((resolve) => socket.once('disconnect', () => resolve(said)))
}

test('changing the password ends every other session and connection, and not the one that did it (O3, CVE-2021-3740)', async () => {
  const laptop = await hire(app)
  const [phone, tablet] = [await newSession(app, laptop.me.id), await newSession(app, laptop.me.id)]
  const [own, other, third] = [await openAgent(laptop), await openAgent(phone), await openAgent(tablet)]
  const ends = Promise.all([ended(other), ended(third)])
  await own.ask('change-password', { current: password, next: 'burnt clay 10' })
  expect(await ends).toEqual([true, true])
  await pause(50)
  expect([own.socket.connected, await outcomeOf(own.ask('me', {})), await outcomeOf(laptop.ask('me', {}))]).toEqual([
    true,
    'ok',
    'ok',
  ])
  expect([await outcomeOf(phone.ask('me', {})), await outcomeOf(tablet.ask('me', {}))]).toEqual([
    'unauthenticated',
    'unauthenticated',
  ])
  await expect(openAgent(phone)).rejects.toThrow('unauthenticated')
  own.socket.close()
})

test('deactivating somebody ends all their sessions and connections at once (O3)', async () => {
  const [laptop, colleague] = [await hire(app), await hire(app)]
  const phone = await newSession(app, laptop.me.id)
  const [one, other, theirs] = [await openAgent(laptop), await openAgent(phone), await openAgent(colleague)]
  const ends = Promise.all([ended(one), ended(other)])
  await owner.ask('deactivate', { agent: laptop.me.id })
  expect(await ends).toEqual([true, true])
  expect([
    await outcomeOf(laptop.ask('me', {})),
    await outcomeOf(phone.ask('me', {})),
    theirs.socket.connected,
  ]).toEqual(['unauthenticated', 'unauthenticated', true])
  await owner.ask('reactivate', { agent: laptop.me.id })
  expect(await outcomeOf(laptop.ask('me', {}))).toBe('unauthenticated')
  theirs.socket.close()
})

test('signing out ends the connections of that session, in every tab, and not those of another device', async () => {
  const laptop = await hire(app)
  const phone = await newSession(app, laptop.me.id)
  const [tab, otherTab, onPhone] = [await openAgent(laptop), await openAgent(laptop), await openAgent(phone)]
  const ends = Promise.all([ended(tab), ended(otherTab)])
  await laptop.ask('sign-out', {})
  expect(await ends).toEqual([true, true])
  expect(onPhone.socket.connected).toBe(true)
  onPhone.socket.close()
})

test('a new password by a link ends what was open with the old one', async () => {
  const maria = await hire(app)
  const open = await openAgent(maria)
  const { link } = await owner.ask('invite-again', { agent: maria.me.id })
  const ends = ended(open)
  await fetch(`${app.url}/api/session/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: tokenOf(link), name: 'Maria Ionescu', password: 'burnt clay 12' }),
  })
  expect([await ends, await outcomeOf(maria.ask('me', {}))]).toEqual([true, 'unauthenticated'])
})

test('an admin request of a session that has run out meanwhile is refused, on a connection that is still open', async () => {
  const admin = await hire(app, { role: 'admin' })
  const { socket, ask } = await openAgent(admin)
  await app.context.store.transaction(async (tx) =>
    tx.db
      .updateTable('sessions')
      .set({ expires_at: tx.now - 1 })
      .where('agent_id', '=', admin.me.id)
      .execute(),
  )
  expect(await outcomeOf(ask('add-department', { name: 'Glazes' }))).toBe('unauthenticated')
  socket.close()
})

test('a session that runs out ends its connection by the next heads (D5)', async () => {
  const agent = await hire(app)
  const open = await openAgent(agent)
  const ends = ended(open)
  await app.context.store.transaction(async (tx) =>
    tx.db
      .updateTable('sessions')
      .set({ expires_at: tx.now - 1 })
      .where('agent_id', '=', agent.me.id)
      .execute(),
  )
  expect(await ends).toBe(true)
})
