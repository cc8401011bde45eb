import { describe, expect, test } from 'vitest'
import type { ShopperPrincipal } from '../../server/access'
import { inbox } from '../../server/features/conversations/queries/inbox'
import { take } from '../../server/features/routing/take'
import { leaveMessage } from '../../server/features/tickets/leave-message'
import { requestCallBack } from '../../server/features/tickets/request-call-back'
import { markCalled, withdrawCall } from '../../server/features/tickets/settle-call-back'
import type { ConversationId } from '../../shared/ids'
import type { Input } from '../../shared/request'
import { shopperRequests, type ShopperRequests } from '../../shared/shopper-protocol'
import { databases } from '../support/stores'
import { newId, useShop } from './shop'

describe.each(databases)('Whoever would rather not wait, on %s', (database) => {
  const shop = useShop(database)
  const tomorrow = () => shop.clock.now + 24 * 3_600_000
  const leave = (
    who: ShopperPrincipal,
    conversation: ConversationId,
    more: Partial<Input<ShopperRequests, 'leave'>> = {},
  ) => leaveMessage(shop.context, who, { conversation, commandId: newId(), contact: {}, ...more })
  const call = (who: ShopperPrincipal, more: Partial<Input<ShopperRequests, 'call-back'>> = {}) =>
    requestCallBack(shop.context, who, {
      commandId: newId(),
      phone: '+40 722 123 456',
      time: 'morning',
      contact: {},
      department: null,
      page: null,
      ...more,
    })

  test('leaves what they wrote as a message, with a promise, and is out of the queue (S21)', async () => {
    const maria = await shop.hire('Maria', { capacity: 1 })
    await take(shop.context, maria, await shop.order(await shop.begins()))
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    const commandId = newId()
    await Promise.all(
      Array.from({ length: 4 }, () =>
        leave(ioana, conversation, { commandId, contact: { name: 'Ioana', email: 'ioana@mail.example' } }),
      ),
    )
    expect(await shop.conversation(conversation)).toMatchObject({
      state: 'left',
      promiseAt: tomorrow(),
      contact: { name: 'Ioana' },
    })
    expect((await shop.log(conversation)).map((event) => event.kind)).toEqual([
      'started',
      'message',
      'queued',
      'identified',
      'left',
    ])
    await expect(leave(ioana, conversation)).rejects.toThrow('wrong-state')
    await expect(leave(shop.shopper(), conversation)).rejects.toThrow('not-found')
  })

  test('leaves it also while an agent who does not answer has it, and not once they have answered (S35)', async () => {
    const maria = await shop.hire('Maria')
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await take(shop.context, maria, await shop.order(conversation))
    await shop.reply(maria, conversation, 'One moment')
    await expect(leave(ioana, conversation)).rejects.toThrow('wrong-state')
    await shop.say(ioana, 'Are you still there?')
    await leave(ioana, conversation)
    expect(await shop.conversation(conversation)).toMatchObject({
      state: 'left',
      assignee: null,
      promiseAt: tomorrow(),
    })
    expect((await shop.log(conversation)).at(-1)).toMatchObject({ kind: 'left', reason: 'asked' })
  })

  test('is not put back into the queue by adding to it; once it was answered, they are (S21)', async () => {
    const maria = await shop.hire('Maria')
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await leave(ioana, conversation)
    expect((await shop.say(ioana, 'It is about the mug')).state).toBe('left')
    await shop.sweep()
    expect((await shop.conversation(conversation)).state).toBe('left')
    await shop.reply(maria, conversation, 'It is blue')
    expect((await shop.say(ioana, 'Thank you')).state).toBe('queued')
  })

  test('may ask for a call: a conversation of its own with a promise, which the agents see (S22)', async () => {
    await shop.hire('Maria')
    const ioana = shop.shopper()
    const commandId = newId()
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => call(ioana, { commandId, contact: { name: 'Ioana' } })),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    const { conversation } = answers[0]!
    expect((await shop.log(conversation)).map((event) => event.kind)).toEqual([
      'started',
      'identified',
      'call-back',
      'left',
    ])
    const [row] = (await inbox(shop.context, shop.owner, { list: 'left', cursor: null })).rows
    expect(row).toMatchObject({
      id: conversation,
      callBack: { phone: '+40 722 123 456', time: 'morning' },
      promiseAt: tomorrow(),
      owedSince: shop.clock.now,
      lastMessage: null,
    })
    await expect(call(ioana, { commandId, phone: '0722 999 999' })).rejects.toThrow('conflict')
  })

  test('may ask for it while waiting, which ends the wait, and while talking, which ends nothing (S22)', async () => {
    const maria = await shop.hire('Maria')
    const [ioana, mihai] = [shop.shopper(), shop.shopper()]
    const waiting = await shop.say(ioana, 'Hello')
    expect((await call(ioana)).conversation).toBe(waiting.conversation)
    expect((await shop.conversation(waiting.conversation)).state).toBe('left')
    const talking = await shop.say(mihai, 'Hello')
    await take(shop.context, maria, await shop.order(talking.conversation))
    await call(mihai, { time: 'any' })
    expect(await shop.conversation(talking.conversation)).toMatchObject({
      state: 'assigned',
      callBack: { time: 'any' },
    })
  })

  test('is owed the call until somebody has called, whatever is written meanwhile; the call answers all (S38)', async () => {
    const maria = await shop.hire('Maria', {}, { accepting: false })
    const ioana = shop.shopper()
    const { conversation } = await call(ioana)
    const since = shop.clock.now
    const promised = tomorrow()
    await shop.reply(maria, conversation, 'We will call you')
    const row = async () => (await inbox(shop.context, shop.owner, { list: 'left', cursor: null })).rows[0]
    expect(await row()).toMatchObject({ callBack: { time: 'morning' }, promiseAt: promised, owedSince: since })
    await markCalled(shop.context, maria, await shop.order(conversation))
    expect(await row()).toMatchObject({ callBack: null, promiseAt: null, owedSince: null })
    await expect(markCalled(shop.context, maria, await shop.order(conversation))).rejects.toThrow('wrong-state')
  })

  test('is answered in a talk as anybody is, the call stands beside it (S38)', async () => {
    const maria = await shop.hire('Maria')
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await take(shop.context, maria, await shop.order(conversation))
    await call(ioana)
    await shop.reply(maria, conversation, 'At ten?')
    const [row] = (await inbox(shop.context, maria, { list: 'mine', cursor: null })).rows
    expect(row).toMatchObject({ callBack: { time: 'morning' }, owedSince: null })
  })

  test('corrects the number by asking again, and takes the wish back: what was written is still answered, and where nothing was it is over (S38)', async () => {
    await shop.hire('Maria', {}, { accepting: false })
    const [ioana, mihai] = [shop.shopper(), shop.shopper()]
    const { conversation } = await call(ioana)
    await call(ioana, { phone: '0722 999 999', time: 'evening' })
    expect(await shop.conversation(conversation)).toMatchObject({
      callBack: { phone: '0722 999 999', time: 'evening' },
      promiseAt: tomorrow(),
    })
    const commandId = newId()
    await Promise.all(Array.from({ length: 4 }, () => withdrawCall(shop.context, ioana, { conversation, commandId })))
    expect(await shop.conversation(conversation)).toMatchObject({ state: 'closed', callBack: null })
    await expect(withdrawCall(shop.context, ioana, { conversation, commandId: newId() })).rejects.toThrow('wrong-state')
    await expect(withdrawCall(shop.context, mihai, { conversation, commandId: newId() })).rejects.toThrow('not-found')

    const written = await shop.say(mihai, 'Is it blue?')
    await call(mihai)
    await withdrawCall(shop.context, mihai, { conversation: written.conversation, commandId: newId() })
    expect(await shop.conversation(written.conversation)).toMatchObject({
      state: 'left',
      callBack: null,
      promiseAt: tomorrow(),
    })
  })

  test('keeps the promise that was given, and gets a new one where that was kept', async () => {
    const maria = await shop.hire('Maria', {}, { accepting: false })
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    const first = tomorrow()
    shop.clock.pass({ hours: 1 })
    await call(ioana)
    expect((await shop.conversation(conversation)).promiseAt).toBe(first)
    await shop.reply(maria, conversation, 'We shall call')
    await markCalled(shop.context, maria, await shop.order(conversation))
    await call(ioana, { time: 'evening' })
    expect((await shop.conversation(conversation)).promiseAt).toBe(tomorrow())
  })
})

test.each([
  '12345',
  '123456',
  '0722 12',
  'call me',
  '+40 722 123 456 or 0722 999 999 12',
  '+',
  '07221234567890123',
  '0722;123456',
])('"%s" is no number to be called at', (phone) => {
  expect(shopperRequests['call-back'].input.safeParse({ commandId: newId(), phone, time: 'any' }).success).toBe(false)
})
test.each(['+40 722 123 456', '0722.123.456', '(021) 315-55-55', '+39/06 1234567'])('"%s" is one', (phone) => {
  expect(shopperRequests['call-back'].input.safeParse({ commandId: newId(), phone, time: 'any' }).success).toBe(true)
})
