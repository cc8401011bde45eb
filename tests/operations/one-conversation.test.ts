import { describe, expect, test } from 'vitest'
import { close } from '../../server/features/conversations/close'
import { recordPageView } from '../../server/features/shoppers/record-page-view'
import { databases } from '../support/stores'
import { useShop } from './shop'

describe.each(databases)('One shopper has one open conversation, on %s', (database) => {
  const shop = useShop(database)
  const numbers = Array.from({ length: 12 }, (_, index) => index)

  test('though the first messages come from twelve tabs at the same time (D8)', async () => {
    await shop.hire('Maria')
    const ioana = shop.shopper()
    const answers = await Promise.all(numbers.map((number) => shop.say(ioana, `From tab ${number}`)))
    expect(new Set(answers.map((answer) => answer.conversation)).size).toBe(1)
    const log = await shop.log(answers[0]!.conversation)
    expect(log.filter((event) => event.kind === 'started')).toHaveLength(1)
    expect(log.flatMap((event) => (event.kind === 'message' ? [event.text] : [])).toSorted()).toEqual(
      numbers.map((number) => `From tab ${number}`).toSorted(),
    )
    for (const { seq, clientMessageId } of answers)
      expect(log[seq - 1]).toMatchObject({ kind: 'message', clientMessageId })
  })

  test('and the places in its log have no gaps and no doubles, whoever writes at the same time (D2)', async () => {
    const maria = await shop.hire('Maria')
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await shop.sweep()
    await Promise.all([
      ...numbers.map((number) => shop.say(ioana, `Shopper ${number}`)),
      ...numbers.map((number) => shop.reply(maria, conversation, `Agent ${number}`)),
      ...numbers.map((number) =>
        recordPageView(shop.context, ioana, {
          conversation,
          page: { url: `https://shop.example/${number}`, title: 'A mug' },
        }),
      ),
    ])
    const log = await shop.log(conversation)
    expect(log.map((event) => event.seq)).toEqual(log.map((_, index) => index + 1))
    expect(log.filter((event) => event.kind === 'message')).toHaveLength(25)
  })

  test('what a sender says one after the other keeps its order (S5)', async () => {
    const ioana = shop.shopper()
    let conversation
    for (const number of numbers) ({ conversation } = await shop.say(ioana, `${number}`))
    expect(
      (await shop.log(conversation!)).flatMap((event) => (event.kind === 'message' ? [Number(event.text)] : [])),
    ).toEqual(numbers)
  })

  test('and a new one once it is closed; on another site, another one', async () => {
    const maria = await shop.hire('Maria')
    const ioana = shop.shopper()
    const first = await shop.say(ioana, 'Hello')
    const elsewhere = await shop.say(
      { ...ioana, id: shop.shopper().id, site: (await shop.addSite({ name: 'Outlet' })).id },
      'Hello',
    )
    await close(shop.context, maria, await shop.order(first.conversation))
    const second = await shop.say(ioana, 'Me again')
    expect(new Set([first.conversation, elsewhere.conversation, second.conversation]).size).toBe(3)
  })

  test('a message sent while an agent closes the conversation is in the old one or in a new one, never nowhere (S5)', async () => {
    const maria = await shop.hire('Maria')
    for (const number of numbers.slice(0, 6)) {
      const ioana = shop.shopper()
      const { conversation } = await shop.say(ioana, 'Hello')
      const order = await shop.order(conversation)
      const [said] = await Promise.all([shop.say(ioana, `Wait ${number}`), close(shop.context, maria, order)])
      expect((await shop.log(said.conversation))[said.seq - 1]).toMatchObject({
        kind: 'message',
        text: `Wait ${number}`,
      })
      expect((await shop.conversation(said.conversation)).state).toBe(
        said.conversation === conversation ? 'closed' : 'queued',
      )
    }
  })
})
