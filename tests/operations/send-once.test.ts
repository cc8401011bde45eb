import { describe, expect, test } from 'vitest'
import { close } from '../../server/features/conversations/close'
import { note, reply } from '../../server/features/messages/reply'
import { take } from '../../server/features/routing/take'
import { databases } from '../support/stores'
import { newId, useShop } from './shop'

describe.each(databases)('A message sent again, on %s', (database) => {
  const shop = useShop(database)

  test('is answered with the place of the first, and is there once (D2, D3, S5)', async () => {
    const ioana = shop.shopper()
    const clientMessageId = newId()
    const first = await shop.say(ioana, 'Do you ship to Cluj?', { clientMessageId })
    await shop.say(ioana, 'And to Iași?')
    const again = await shop.say(ioana, 'Do you ship to Cluj?', { clientMessageId })
    expect(again).toEqual(first)
    expect(await texts(first.conversation)).toEqual(['Do you ship to Cluj?', 'And to Iași?'])
  })

  test('with other words under the same id is refused, and changes nothing (D2)', async () => {
    const ioana = shop.shopper()
    const clientMessageId = newId()
    const { conversation } = await shop.say(ioana, 'Two mugs, please', { clientMessageId })
    await expect(shop.say(ioana, 'Three mugs, please', { clientMessageId })).rejects.toThrow('conflict')
    expect(await texts(conversation)).toEqual(['Two mugs, please'])
  })

  test('after the conversation was closed still finds the first, and opens no other (D3)', async () => {
    const maria = await shop.hire('Maria')
    const ioana = shop.shopper()
    const clientMessageId = newId()
    const first = await shop.say(ioana, 'Thank you!', { clientMessageId })
    await close(shop.context, maria, await shop.order(first.conversation))
    expect(await shop.say(ioana, 'Thank you!', { clientMessageId })).toEqual({ ...first, state: 'closed' })
    expect(await conversations()).toBe(1)
  })

  test('after a newer conversation was opened still finds the first, in the old one (D3)', async () => {
    const maria = await shop.hire('Maria')
    const ioana = shop.shopper()
    const clientMessageId = newId()
    const first = await shop.say(ioana, 'Thank you!', { clientMessageId })
    await close(shop.context, maria, await shop.order(first.conversation))
    const newer = await shop.say(ioana, 'One more thing')
    expect(await shop.say(ioana, 'Thank you!', { clientMessageId })).toMatchObject({
      conversation: first.conversation,
      seq: first.seq,
    })
    expect(await texts(newer.conversation)).toEqual(['One more thing'])
  })

  test('from eight tabs at the same time is there once, and all are told the same place (D2)', async () => {
    const ioana = shop.shopper()
    await shop.say(ioana, 'Good morning')
    const clientMessageId = newId()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => shop.say(ioana, 'Is it dishwasher safe?', { clientMessageId })),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await texts(answers[0]!.conversation)).toEqual(['Good morning', 'Is it dishwasher safe?'])
  })

  test('under an id that another shopper happened to use is a message of its own', async () => {
    const clientMessageId = newId()
    const ioana = await shop.say(shop.shopper(), 'Is the plate flat?', { clientMessageId })
    const petru = await shop.say(shop.shopper(), 'Is the bowl deep?', { clientMessageId })
    expect(petru.conversation).not.toBe(ioana.conversation)
    expect(await texts(petru.conversation)).toEqual(['Is the bowl deep?'])
  })

  test('by an agent is there once too, though they have lost the conversation meanwhile (D3, A12)', async () => {
    const [maria, radu] = [await shop.hire('Maria'), await shop.hire('Radu')]
    const conversation = await shop.begins()
    await take(shop.context, maria, await shop.order(conversation))
    const said = { ...(await shop.order(conversation)), clientMessageId: newId(), text: 'Yes, three are left.' }
    const first = await reply(shop.context, maria, said)
    await take(shop.context, radu, await shop.order(conversation))
    expect(await reply(shop.context, maria, said)).toEqual(first)
    await expect(reply(shop.context, maria, { ...said, text: 'No, none.' })).rejects.toThrow('conflict')
    expect(await texts(conversation)).toEqual(['Is the blue mug in stock?', 'Yes, three are left.'])
  })

  test('as a note under the id of an answer, or in another conversation, is refused', async () => {
    const maria = await shop.hire('Maria')
    const [conversation, other] = [await shop.begins(), await shop.begins()]
    await take(shop.context, maria, await shop.order(conversation))
    const said = { ...(await shop.order(conversation)), clientMessageId: newId(), text: 'Yes.' }
    await reply(shop.context, maria, said)
    await expect(note(shop.context, maria, said)).rejects.toThrow('conflict')
    await expect(note(shop.context, maria, { ...said, conversation: other })).rejects.toThrow('conflict')
  })

  const texts = async (conversation: Parameters<typeof shop.log>[0]) =>
    (await shop.log(conversation)).flatMap((event) => (event.kind === 'message' ? [event.text] : []))
  const conversations = async () =>
    (await shop.context.store.read(({ db }) => db.selectFrom('conversations').select('id').execute())).length
})
