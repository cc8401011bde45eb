import { describe, expect, test } from 'vitest'
import type { AgentPrincipal } from '../../server/access'
import { endPresence, heartbeat } from '../../server/features/agents/presence/set-accepting'
import { close } from '../../server/features/conversations/close'
import { catchUpShopper } from '../../server/features/conversations/queries/catch-up'
import { addDepartment } from '../../server/features/departments/departments'
import { note } from '../../server/features/messages/reply'
import { saveRoster } from '../../server/features/rosters/rosters'
import { reopen } from '../../server/features/routing/reopen'
import { take } from '../../server/features/routing/take'
import { transfer } from '../../server/features/routing/transfer'
import { AgentId, ConversationId, DepartmentId } from '../../shared/ids'
import { databases } from '../support/stores'
import { newId, useShop } from './shop'

describe.each(databases)('An order about a conversation, on %s', (database) => {
  const shop = useShop(database)
  type Order = Awaited<ReturnType<typeof shop.order>>
  const toQueue = (who: AgentPrincipal, order: Order) =>
    transfer(shop.context, who, { ...order, to: { kind: 'queue' } })

  test.each([
    ['take', 'assigned', (who: AgentPrincipal, order: Order) => take(shop.context, who, order)],
    ['transfer', 'queued', toQueue],
    ['close', 'closed', (who: AgentPrincipal, order: Order) => close(shop.context, who, order)],
  ])('to %s that comes six times is carried out once, and answered alike (A7, R10)', async (_, state, command) => {
    const maria = await shop.hire('Maria')
    const conversation = await shop.begins()
    const order = await shop.order(conversation)
    const before = (await shop.log(conversation)).length
    const answers = await Promise.all(Array.from({ length: 6 }, () => command(maria, order)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ conversation: await shop.conversation(conversation) })]),
    )
    expect(await shop.log(conversation)).toHaveLength(before + 1)
    expect(await shop.conversation(conversation)).toMatchObject({ state, epoch: order.epoch + 1 })
  })

  test('under the id of an order about another conversation is refused (R10)', async () => {
    const maria = await shop.hire('Maria')
    const [first, second] = [await shop.order(await shop.begins()), await shop.order(await shop.begins())]
    await take(shop.context, maria, first)
    await expect(take(shop.context, maria, { ...second, commandId: first.commandId })).rejects.toThrow('conflict')
  })

  test('by two agents at once is carried out for one, and the other is told that it is too late (A3, A7, R1, R7)', async () => {
    const [maria, radu] = [await shop.hire('Maria'), await shop.hire('Radu')]
    const conversation = await shop.begins()
    const { epoch } = await shop.order(conversation)
    const outcomes = await Promise.allSettled(
      [maria, radu].map((who) => take(shop.context, who, { conversation, epoch, commandId: newId() })),
    )
    expect(
      outcomes.map((outcome) => (outcome.status === 'rejected' ? String(outcome.reason) : 'taken')).toSorted(),
    ).toEqual(['Refused: stale', 'taken'])
  })

  test('to take one more than the capacity is refused, however many at once (A3, R2)', async () => {
    const maria = await shop.hire('Maria', { capacity: 2 })
    const orders = []
    for (const _ of [1, 2, 3, 4, 5]) orders.push(await shop.order(await shop.begins()))
    const outcomes = await Promise.allSettled(orders.map((order) => take(shop.context, maria, order)))
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(2)
    expect(
      outcomes.filter((outcome) => outcome.status === 'rejected' && String(outcome.reason) === 'Refused: at-capacity'),
    ).toHaveLength(3)
    expect((await shop.agent(maria)).open_count).toBe(2)
  })

  test('to take is carried out for somebody who is away: that they ask shows that they are there', async () => {
    const maria = await shop.hire('Maria', {}, { accepting: false })
    await shop.hire('Radu')
    const conversation = await shop.begins()
    await take(shop.context, maria, await shop.order(conversation))
    expect((await shop.conversation(conversation)).assignee).toMatchObject({ name: 'Maria' })
    expect((await shop.agent(maria)).accepting).toBe(0)
    expect((await shop.last(conversation, 'assigned'))!.why).toMatchObject({ rule: 'taken' })
  })

  test('to hand over to a colleague is carried out when they are there and have a seat, and else says why not (R2, R3)', async () => {
    const [maria, radu, oksana] = [
      await shop.hire('Maria'),
      await shop.hire('Radu', { capacity: 1 }),
      await shop.hire('Oksana'),
    ]
    const [one, other] = [await shop.begins(), await shop.begins()]
    const give = async (conversation: typeof one, to: AgentPrincipal) =>
      transfer(shop.context, maria, { ...(await shop.order(conversation)), to: { kind: 'agent', id: to.id } })
    expect((await give(one, radu)).conversation.assignee).toMatchObject({ name: 'Radu' })
    expect((await shop.last(one, 'assigned'))!.why).toMatchObject({ rule: 'transferred' })
    await expect(give(other, radu)).rejects.toThrow('at-capacity')
    await endPresence(shop.context, oksana.id)
    await expect(give(other, oksana)).rejects.toThrow('agent-away')
    await expect(give(one, radu)).rejects.toThrow('wrong-state')
    await expect(give(other, { ...radu, id: AgentId.parse(newId()) })).rejects.toThrow('not-found')
    expect((await shop.conversation(other)).state).toBe('queued')
  })

  test('to hand over to a colleague is refused where they are away, or off shift on a site that follows the roster, and only there (A20)', async () => {
    const maria = await shop.hire('Maria')
    const [radu, oksana] = [await shop.hire('Radu'), await shop.hire('Oksana', {}, { accepting: false })]
    await heartbeat(shop.context, oksana)
    await saveRoster(shop.context, shop.owner, {
      agent: radu.id,
      roster: { timeZone: 'Europe/Bucharest', weekly: [{ weekday: 7, from: '09:00', to: '17:00' }], exceptions: [] },
    })
    const rostered = await shop.addSite({ name: 'Workshop', usesRoster: true })
    const give = async (conversation: ConversationId, to: AgentPrincipal) =>
      transfer(shop.context, maria, { ...(await shop.order(conversation)), to: { kind: 'agent', id: to.id } })
    const [anyHour, byRoster] = [await shop.begins(), await shop.begins({ site: rostered })]
    for (const id of [anyHour, byRoster]) await take(shop.context, maria, await shop.order(id))
    await expect(give(anyHour, oksana)).rejects.toThrow('agent-away')
    await expect(give(byRoster, radu)).rejects.toThrow('agent-away')
    expect((await give(anyHour, radu)).conversation.assignee).toMatchObject({ name: 'Radu' })
  })

  test('to hand over with a note puts it before the transfer, once, for agents only (A22, R10, D7)', async () => {
    const [maria, radu] = [await shop.hire('Maria'), await shop.hire('Radu')]
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Where is my parcel?')
    await take(shop.context, maria, await shop.order(conversation))
    const order = {
      ...(await shop.order(conversation)),
      to: { kind: 'agent' as const, id: radu.id },
      note: 'Order 1180, the courier lost it',
    }
    for (const _ of ['first', 'repeated']) await transfer(shop.context, maria, order)
    const log = await shop.log(conversation)
    expect(log.slice(-2)).toMatchObject([
      { kind: 'note', text: 'Order 1180, the courier lost it', by: { name: 'Maria' } },
      { kind: 'assigned', agent: { name: 'Radu' } },
    ])
    expect(log.filter(({ kind }) => kind === 'note')).toHaveLength(1)
    const heard = await catchUpShopper(shop.context, ioana, { conversation, after: 0 })
    expect(JSON.stringify(heard)).not.toContain('1180')
    expect(heard.events.at(-2)).toEqual({ seq: log.length - 1, kind: 'withheld' })
  })

  test('to hand two conversations over crosswise works for both, even of agents who are full but one seat (R2)', async () => {
    const [maria, radu] = [await shop.hire('Maria', { capacity: 2 }), await shop.hire('Radu', { capacity: 2 })]
    const [one, other] = [await shop.begins(), await shop.begins()]
    await take(shop.context, maria, await shop.order(one))
    await take(shop.context, radu, await shop.order(other))
    const orders = [await shop.order(one), await shop.order(other)] as const
    await Promise.all([
      transfer(shop.context, maria, { ...orders[0], to: { kind: 'agent', id: radu.id } }),
      transfer(shop.context, radu, { ...orders[1], to: { kind: 'agent', id: maria.id } }),
    ])
    expect([(await shop.conversation(one)).assignee?.name, (await shop.conversation(other)).assignee?.name]).toEqual([
      'Radu',
      'Maria',
    ])
  })

  test('to hand over to a department keeps the place in time, and the department stands in the state (R4)', async () => {
    const { department } = await addDepartment(shop.context, shop.owner, { name: 'Repairs' })
    const maria = await shop.hire('Maria')
    const conversation = await shop.begins()
    const { queuedAt } = await shop.conversation(conversation)
    shop.clock.pass({ seconds: 10 })
    await transfer(shop.context, maria, {
      ...(await shop.order(conversation)),
      to: { kind: 'department', id: department.id },
    })
    expect(await shop.conversation(conversation)).toMatchObject({ state: 'queued', queuedAt, department })
    const nowhere = DepartmentId.parse(newId())
    await expect(
      transfer(shop.context, maria, { ...(await shop.order(conversation)), to: { kind: 'department', id: nowhere } }),
    ).rejects.toThrow('not-found')
  })

  test('that names an old epoch changes nothing, whatever it is (R7)', async () => {
    const maria = await shop.hire('Maria')
    const conversation = await shop.begins()
    const old = await shop.order(conversation)
    await take(shop.context, maria, old)
    const before = await shop.log(conversation)
    const late = () => ({ ...old, commandId: newId() })
    for (const command of [take, close, reopen])
      await expect(command(shop.context, maria, late())).rejects.toThrow('stale')
    await expect(toQueue(maria, late())).rejects.toThrow('stale')
    expect(await shop.log(conversation)).toEqual(before)
  })

  test('that its state does not allow is refused: nothing closed is taken, handed over or closed again', async () => {
    const maria = await shop.hire('Maria')
    const conversation = await shop.begins()
    await expect(reopen(shop.context, maria, await shop.order(conversation))).rejects.toThrow('wrong-state')
    await close(shop.context, maria, await shop.order(conversation))
    for (const command of [take, close])
      await expect(command(shop.context, maria, await shop.order(conversation))).rejects.toThrow('wrong-state')
    await expect(toQueue(maria, await shop.order(conversation))).rejects.toThrow('wrong-state')
    await expect(shop.reply(maria, conversation, 'Too late')).rejects.toThrow('wrong-state')
    await expect(
      take(shop.context, maria, { ...(await shop.order(conversation)), conversation: ConversationId.parse(newId()) }),
    ).rejects.toThrow('not-found')
  })

  test('is not needed for a note: any agent may leave one, in any state (A8)', async () => {
    const [maria, radu] = [await shop.hire('Maria'), await shop.hire('Radu')]
    const conversation = await shop.begins()
    await take(shop.context, maria, await shop.order(conversation))
    await expect(shop.reply(radu, conversation, 'Hello')).rejects.toThrow('wrong-state')
    await note(shop.context, radu, { conversation, clientMessageId: newId(), text: 'I know her' })
    await close(shop.context, maria, await shop.order(conversation))
    await note(shop.context, radu, { conversation, clientMessageId: newId(), text: 'She came back' })
    expect((await shop.log(conversation)).flatMap((event) => (event.kind === 'note' ? [event.text] : []))).toEqual([
      'I know her',
      'She came back',
    ])
    expect((await shop.conversation(conversation)).state).toBe('closed')
  })
})
