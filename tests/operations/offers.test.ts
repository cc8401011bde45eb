import { describe, expect, test } from 'vitest'
import { reply } from '../../server/features/messages/reply'
import { agentRequests } from '../../shared/agent-protocol'
import { databases } from '../support/stores'
import { newId, useShop } from './shop'

const card = {
  title: 'Cobalt mug',
  text: '0.3 l',
  image: 'https://shop.example/mug.jpg',
  buttons: [
    { label: 'See it', url: 'https://shop.example/mug' },
    { label: 'I take it', url: null },
  ],
}

describe.each(databases)('Quick replies and cards, on %s', (database) => {
  const shop = useShop(database)

  test("go with an agent's words, and stay as they were sent (S27)", async () => {
    const maria = await shop.hire('Maria', {}, { accepting: false })
    const conversation = await shop.begins()
    await reply(shop.context, maria, {
      ...(await shop.order(conversation)),
      clientMessageId: newId(),
      text: 'Which one?',
      choices: ['The blue one', 'The white one'],
      cards: [card],
    })
    expect(await shop.last(conversation, 'message')).toMatchObject({
      text: 'Which one?',
      choices: ['The blue one', 'The white one'],
      cards: [card],
    })
  })

  test('are part of what is said: the same id with others is another message (D2)', async () => {
    const maria = await shop.hire('Maria', {}, { accepting: false })
    const conversation = await shop.begins()
    const said = {
      ...(await shop.order(conversation)),
      clientMessageId: newId(),
      text: 'Which one?',
      choices: ['Blue', 'White'],
    }
    const { seq } = await reply(shop.context, maria, said)
    expect((await reply(shop.context, maria, said)).seq).toBe(seq)
    await expect(reply(shop.context, maria, { ...said, choices: ['Blue', 'Red'] })).rejects.toThrow('conflict')
    await expect(reply(shop.context, maria, { ...said, choices: undefined })).rejects.toThrow('conflict')
  })
})

const parse = (offer: object) =>
  agentRequests.reply.input.safeParse({
    conversation: newId(),
    epoch: 1,
    clientMessageId: newId(),
    text: 'Which one?',
    ...offer,
  }).success

test('only addresses with encryption stand behind a button or a picture', () => {
  expect(parse({ cards: [card] })).toBe(true)
  for (const url of [
    'javascript:alert(1)',
    'http://shop.example/',
    'data:text/html,x',
    '//shop.example',
    'https:/\\',
    'mailto:a@b.example',
  ]) {
    expect(parse({ cards: [{ ...card, image: url }] }), url).toBe(false)
    expect(parse({ cards: [{ ...card, buttons: [{ label: 'Go', url }] }] }), url).toBe(false)
  }
})

test('there are not more of them than can be taken in, and none without words', () => {
  expect(parse({ choices: ['a', 'b', 'c', 'd', 'e', 'f'] })).toBe(true)
  for (const offer of [
    { choices: [] },
    { choices: ['a', ''] },
    { choices: Array(7).fill('a') },
    { choices: ['x'.repeat(61)] },
    { cards: [] },
    { cards: Array(6).fill(card) },
  ])
    expect(parse(offer)).toBe(false)
})
