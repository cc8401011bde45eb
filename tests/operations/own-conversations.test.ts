import { describe, expect, test } from 'vitest'
import { endConversation } from '../../server/features/conversations/end-conversation'
import { listConversations } from '../../server/features/conversations/queries/list-conversations'
import { take } from '../../server/features/routing/take'
import type { ConversationId } from '../../shared/ids'
import { databases } from '../support/stores'
import { newId, useShop } from './shop'

describe.each(databases)("A shopper's own conversations, on %s", (database) => {
  const shop = useShop(database)
  const end = (
    who: ReturnType<typeof shop.shopper>,
    conversation: Awaited<ReturnType<typeof shop.begins>>,
    commandId = newId(),
  ) => endConversation(shop.context, who, { conversation, commandId })

  test('are ended by the shopper themselves, which frees the agent; what they write next begins a new one (S16, R2, D8)', async () => {
    const maria = await shop.hire('Maria')
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await take(shop.context, maria, await shop.order(conversation))
    await end(ioana, conversation)
    expect(await shop.last(conversation, 'closed')).toMatchObject({ by: { kind: 'shopper' } })
    expect(await shop.conversation(conversation)).toMatchObject({ state: 'closed', assignee: null, promiseAt: null })
    expect((await shop.agent(maria)).open_count).toBe(0)
    expect((await shop.say(ioana, 'One more thing')).conversation).not.toBe(conversation)
  })

  test('are ended once, however often it is asked; a second wish to end one is refused (R10)', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    const commandId = newId()
    const answers = await Promise.all(Array.from({ length: 5 }, () => end(ioana, conversation, commandId)))
    expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1)
    expect((await shop.log(conversation)).filter((event) => event.kind === 'closed')).toHaveLength(1)
    await expect(end(ioana, conversation)).rejects.toThrow('wrong-state')
    const { conversation: second } = await shop.say(ioana, 'Again')
    await expect(end(ioana, second, commandId)).rejects.toThrow('conflict')
  })

  test("are nobody else's to end or to list (S14)", async () => {
    const { conversation } = await shop.say(shop.shopper(), 'Hello')
    const mihai = shop.shopper()
    await expect(end(mihai, conversation)).rejects.toThrow('not-found')
    expect((await listConversations(shop.context, mihai, { cursor: null })).rows).toEqual([])
  })

  test('are listed newest first, page by page, with the last word and who had them (S17)', async () => {
    const maria = await shop.hire('Maria')
    const ioana = shop.shopper()
    const begun: ConversationId[] = []
    for (let index = 1; index <= 45; index++) {
      shop.clock.pass({ minutes: index % 3 })
      const { conversation } = await shop.say(ioana, `Question ${index}`)
      begun.push(conversation)
      if (index === 45) await take(shop.context, maria, await shop.order(conversation))
      else await end(ioana, conversation)
    }
    const rows = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listConversations>> = await listConversations(shop.context, ioana, {
        cursor,
      })
      expect(page.rows.length).toBeLessThanOrEqual(20)
      rows.push(...page.rows)
      cursor = page.next
    } while (cursor)
    expect(rows.map(({ id }) => id).toSorted()).toEqual(begun.toSorted())
    expect(rows.map(({ startedAt }) => startedAt)).toEqual(
      rows.map(({ startedAt }) => startedAt).toSorted((one, other) => other - one),
    )
    expect(rows.find(({ id }) => id === begun[44])).toMatchObject({
      state: 'assigned',
      lastMessage: { text: 'Question 45', by: 'shopper' },
      agent: { name: 'Maria' },
    })
    expect(rows.find(({ id }) => id === begun[0])).toMatchObject({
      state: 'closed',
      lastMessage: { text: 'Question 1' },
      agent: null,
    })
  })

  test('have no page after a place that nobody gave', async () => {
    await expect(listConversations(shop.context, shop.shopper(), { cursor: "1' or 1=1 --" })).rejects.toThrow('invalid')
  })
})
