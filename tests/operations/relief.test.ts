import { describe, expect, test } from 'vitest'
import type { AgentPrincipal } from '../../server/access'
import { heartbeat } from '../../server/features/agents/presence/set-accepting'
import { saveRoster } from '../../server/features/rosters/rosters'
import { take } from '../../server/features/routing/take'
import type { ConversationId } from '../../shared/ids'
import { roster } from '../rules/rosters'
import { databases } from '../support/stores'
import { useShop } from './shop'

describe.each(databases)('An agent is relieved, on %s', (database) => {
  const shop = useShop(database)

  test('when they do not answer in time and somebody else is free; the shopper keeps their place (A5, R6)', async () => {
    const { maria, radu, conversation } = await silentMaria()
    const { queuedAt, epoch } = await shop.conversation(conversation)
    await later(89, maria, radu)
    expect(await settle(conversation)).toBe('Maria')
    await later(1, maria, radu)
    expect(await settle(conversation)).toBe('Radu')
    expect(await shop.last(conversation, 'queued')).toMatchObject({ reason: 'no-answer', queuedAt, epoch: epoch + 1 })
  })

  test('not when there is nobody else: better a late answer than none', async () => {
    const maria = await shop.hire('Maria')
    const conversation = await shop.begins()
    await settle(conversation)
    await later(3_600, maria)
    expect(await settle(conversation)).toBe('Maria')
    expect((await shop.log(conversation)).filter((event) => event.kind === 'assigned')).toHaveLength(1)
  })

  test('not when the others are full, away, or off duty for this site', async () => {
    const { maria, radu, conversation } = await silentMaria({ capacity: 1 })
    await take(shop.context, radu, await shop.order(await shop.begins()))
    await shop.hire('Oksana', {}, { accepting: false })
    await later(600, maria, radu)
    expect(await settle(conversation)).toBe('Maria')
  })

  test('not when they have answered, until the shopper has written again and waited (A5)', async () => {
    const ioana = shop.shopper()
    const maria = await shop.hire('Maria')
    const { conversation } = await shop.say(ioana, 'Hello')
    await settle(conversation)
    await shop.reply(maria, conversation, 'Good morning')
    const radu = await shop.hire('Radu')
    await later(600, maria, radu)
    expect(await settle(conversation)).toBe('Maria')
    await shop.say(ioana, 'Is it blue?')
    await later(89, maria, radu)
    expect(await settle(conversation)).toBe('Maria')
    await later(1, maria, radu)
    expect(await settle(conversation)).toBe('Radu')
  })

  test('and has as long as the first one had, before it goes further (R6)', async () => {
    const { maria, radu, conversation } = await silentMaria()
    await later(90, maria, radu)
    expect(await settle(conversation)).toBe('Radu')
    await later(89, maria, radu)
    expect(await settle(conversation)).toBe('Radu')
    await later(1, maria, radu)
    expect(await settle(conversation)).toBe('Maria')
  })

  test('after the time that the site sets', async () => {
    const site = await shop.addSite({ name: 'Express', noAnswerAfter: 20 })
    const maria = await shop.hire('Maria')
    const conversation = await shop.begins({ site })
    await settle(conversation)
    const radu = await shop.hire('Radu')
    await later(20, maria, radu)
    expect(await settle(conversation)).toBe('Radu')
  })

  test('at the end of their shift when somebody on shift is free, and not before (A5)', async () => {
    const { maria, radu, conversation } = await untilEleven()
    await later(3_599, maria, radu)
    expect(await settle(conversation)).toBe('Maria')
    await later(1, maria, radu)
    expect(await settle(conversation)).toBe('Radu')
    expect(await shop.last(conversation, 'queued')).toMatchObject({ reason: 'shift-ended' })
  })

  test('not at the end of their shift when nobody on shift could take it', async () => {
    const { maria, radu, conversation } = await untilEleven()
    await saveRoster(shop.context, shop.owner, { agent: radu.id, roster: roster({ 2: ['09:00-18:00'] }) })
    await later(3_600, maria, radu)
    expect(await settle(conversation)).toBe('Maria')
    expect((await shop.conversation(conversation)).state).toBe('assigned')
  })

  test('not of what they took by hand after their shift (A7)', async () => {
    const { maria, radu, conversation } = await untilEleven()
    await later(3_600, maria, radu)
    expect(await settle(conversation)).toBe('Radu')
    shop.clock.pass({ seconds: 1 })
    await take(shop.context, maria, await shop.order(conversation))
    await shop.reply(maria, conversation, 'I shall finish this one')
    await later(60, maria, radu)
    expect(await settle(conversation)).toBe('Maria')
  })

  test('for good when no shift of theirs is planned any more', async () => {
    const { maria, radu, conversation } = await untilEleven()
    const lastDay = {
      ...roster({}),
      exceptions: [{ date: '2026-03-02', ranges: [{ from: '09:00', to: '11:00' }], label: '' }],
    }
    await saveRoster(shop.context, shop.owner, { agent: maria.id, roster: lastDay })
    await later(3_600, maria, radu)
    expect(await settle(conversation)).toBe('Radu')
  })

  async function silentMaria(settings = {}) {
    const maria = await shop.hire('Maria')
    const conversation = await shop.begins()
    await settle(conversation)
    return { maria, radu: await shop.hire('Radu', settings), conversation }
  }

  /** It is ten. Maria works until eleven, Radu until six; Maria has answered Ioana. */
  async function untilEleven() {
    const site = await shop.addSite({ name: 'Atelier', usesRoster: true })
    const [maria, radu] = [await shop.hire('Maria'), await shop.hire('Radu')]
    await saveRoster(shop.context, shop.owner, {
      agent: maria.id,
      roster: roster({ 1: ['09:00-11:00'], 2: ['09:00-11:00'] }),
    })
    const conversation = await shop.begins({ site })
    await settle(conversation)
    await shop.reply(maria, conversation, 'Good morning')
    await saveRoster(shop.context, shop.owner, { agent: radu.id, roster: roster({ 1: ['09:00-18:00'] }) })
    return { maria, radu, conversation }
  }

  async function later(seconds: number, ...present: AgentPrincipal[]) {
    shop.clock.pass({ seconds })
    for (const agent of present) await heartbeat(shop.context, agent)
  }

  async function settle(conversation: ConversationId) {
    await shop.sweep()
    return (await shop.conversation(conversation)).assignee?.name ?? null
  }
})
