import { describe, expect, test } from 'vitest'
import type { ShopperPrincipal } from '../../server/access'
import { endConversation } from '../../server/features/conversations/end-conversation'
import { inbox } from '../../server/features/conversations/queries/inbox'
import { deleteMessage, editMessage } from '../../server/features/messages/edit-message'
import type { ConversationId } from '../../shared/ids'
import { databases } from '../support/stores'
import { newId, useShop } from './shop'

describe.each(databases)("A shopper's last message, on %s", (database) => {
  const shop = useShop(database)
  const edit = (
    who: ShopperPrincipal,
    conversation: ConversationId,
    target: number,
    text: string,
    commandId = newId(),
  ) => editMessage(shop.context, who, { conversation, commandId, target, text })
  const erase = (who: ShopperPrincipal, conversation: ConversationId, target: number, commandId = newId()) =>
    deleteMessage(shop.context, who, { conversation, commandId, target })
  const texts = async (conversation: ConversationId) =>
    (await shop.log(conversation)).flatMap((event) => (event.kind === 'message' ? [event.text] : []))
  const lastInInbox = async (conversation: ConversationId) =>
    (await inbox(shop.context, shop.owner, { list: 'all', cursor: null })).rows.find(({ id }) => id === conversation)!
      .lastMessage
  /** Every column of every table, as one text. */
  const everything = () =>
    shop.context.store.read(async ({ db }) =>
      JSON.stringify([
        await db.selectFrom('events').selectAll().execute(),
        await db.selectFrom('conversations').selectAll().execute(),
      ]),
    )

  test('can be given other words, in its place, and shows that it was; the inbox follows (S19)', async () => {
    const ioana = shop.shopper()
    const { conversation, seq } = await shop.say(ioana, 'Is the mug bleu?')
    await edit(ioana, conversation, seq, 'Is the mug blue?')
    expect((await shop.log(conversation))[seq - 1]).toMatchObject({
      kind: 'message',
      text: 'Is the mug blue?',
      edited: true,
    })
    expect(await lastInInbox(conversation)).toMatchObject({ text: 'Is the mug blue?', seq })
  })

  test('can be deleted: its words are nowhere any more, not even as a hash or in an edit of it (S19)', async () => {
    const ioana = shop.shopper()
    const { conversation, seq } = await shop.say(ioana, 'The code is walnut')
    const { body_hash } = await shop.context.store.read(({ db }) =>
      db
        .selectFrom('events')
        .select('body_hash')
        .where('conversation_id', '=', conversation)
        .where('seq', '=', seq)
        .executeTakeFirstOrThrow(),
    )
    await edit(ioana, conversation, seq, 'The code is oyster')
    await erase(ioana, conversation, seq)
    const all = await everything()
    for (const trace of ['walnut', 'oyster', body_hash!]) expect(all).not.toContain(trace)
    expect(await lastInInbox(conversation)).toMatchObject({ text: '', deleted: true })
    expect((await shop.log(conversation)).map((event) => event.kind)).toEqual([
      'started',
      'message',
      'left',
      'edited',
      'deleted',
    ])
  })

  test('is changed once by an order that comes six times, and by no other words under its id (D2, R10)', async () => {
    const ioana = shop.shopper()
    const { conversation, seq } = await shop.say(ioana, 'Hello')
    const id = newId()
    const answers = await Promise.all(Array.from({ length: 6 }, () => edit(ioana, conversation, seq, 'Hello!', id)))
    expect(new Set(answers.map((answer) => answer.seq)).size).toBe(1)
    await expect(edit(ioana, conversation, seq, 'Something else', id)).rejects.toThrow('conflict')
    await Promise.all(Array.from({ length: 6 }, () => erase(ioana, conversation, seq, 'an-id-to-delete-it')))
    expect((await shop.log(conversation)).filter((event) => event.kind === 'deleted')).toHaveLength(1)
  })

  test('that was sent anew because its answer got lost stays as it was changed (D3)', async () => {
    const ioana = shop.shopper()
    const clientMessageId = newId()
    const first = await shop.say(ioana, 'Hello', { clientMessageId })
    await edit(ioana, first.conversation, first.seq, 'Hello!')
    expect((await shop.say(ioana, 'Hello', { clientMessageId })).seq).toBe(first.seq)
    await erase(ioana, first.conversation, first.seq)
    expect((await shop.say(ioana, 'Hello', { clientMessageId })).seq).toBe(first.seq)
    expect(await texts(first.conversation)).toEqual([''])
  })

  test('may still be changed after an answer, but not once more was said, five minutes have passed, or all is closed', async () => {
    const maria = await shop.hire('Maria', {}, { accepting: false })
    const ioana = shop.shopper()
    const { conversation, seq: first } = await shop.say(ioana, 'One')
    const { seq } = await shop.say(ioana, 'Two')
    await shop.reply(maria, conversation, 'Three')
    await expect(edit(ioana, conversation, first, 'Other')).rejects.toThrow('wrong-state')
    await edit(ioana, conversation, seq, 'Two, that is')
    shop.clock.pass({ minutes: 5, seconds: 1 })
    await expect(edit(ioana, conversation, seq, 'Too late')).rejects.toThrow('expired')
    await expect(erase(ioana, conversation, seq)).rejects.toThrow('expired')
    const { seq: last } = await shop.say(ioana, 'Four')
    await endConversation(shop.context, ioana, { conversation, commandId: newId() })
    await expect(erase(ioana, conversation, last)).rejects.toThrow('wrong-state')
    expect(await texts(conversation)).toEqual(['One', 'Two, that is', 'Three', 'Four'])
  })

  test("is nobody else's to change, nor is an agent's word theirs, nor anything that is no message (S14)", async () => {
    const maria = await shop.hire('Maria', {}, { accepting: false })
    const ioana = shop.shopper()
    const { conversation, seq } = await shop.say(ioana, 'Hello')
    const { seq: answer } = await shop.reply(maria, conversation, 'Good day')
    await expect(edit(shop.shopper(), conversation, seq, 'Forged')).rejects.toThrow('not-found')
    await expect(edit(ioana, conversation, answer, 'Forged')).rejects.toThrow('not-found')
    await expect(erase(ioana, conversation, answer)).rejects.toThrow('not-found')
    await expect(erase(ioana, conversation, 1)).rejects.toThrow('not-found')
    await erase(ioana, conversation, seq)
    await expect(erase(ioana, conversation, seq)).rejects.toThrow('wrong-state')
    await expect(edit(ioana, conversation, seq, 'Risen')).rejects.toThrow('wrong-state')
    expect(await texts(conversation)).toEqual(['', 'Good day'])
  })
})
