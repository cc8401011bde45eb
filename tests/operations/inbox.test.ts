import { describe, expect, test } from 'vitest'
import { compare } from '../../console/features/inbox/lists'
import type { AgentPrincipal } from '../../server/access'
import { close } from '../../server/features/conversations/close'
import { catchUpAgent } from '../../server/features/conversations/queries/catch-up'
import { inbox } from '../../server/features/conversations/queries/inbox'
import { take } from '../../server/features/routing/take'
import type { InboxList } from '../../shared/agent-protocol'
import { databases } from '../support/stores'
import { copies } from './copies'
import { useShop } from './shop'

describe.each(databases)('The inbox, on %s', (database) => {
  const shop = useShop(database)

  /** Some in the same millisecond, so that places are told apart by the id. */
  const turn = (index: number) => shop.clock.now + Math.floor(index / 3)

  test('shows each conversation once, over all pages of every list, in the list’s own order (A9)', async () => {
    const maria = await shop.hire('Maria', {})
    const first = await shop.begins()
    await copies(shop, first, 119, (index) => ({
      queued_at: turn(index),
      said_at: turn(index),
      last_message_json: JSON.stringify({ text: 'Hello', at: turn(index), by: 'shopper', seq: 2 }),
    }))
    const queue = await all(maria, 'queue')
    expect(queue.map((row) => row.queuedAt)).toEqual(
      queue.map((row) => row.queuedAt).toSorted((one, other) => one! - other!),
    )
    expect(new Set(queue.map((row) => row.id)).size).toBe(120)
    const everything = await all(maria, 'all')
    expect(new Set(everything.map((row) => row.id)).size).toBe(120)
    const said = everything.map((row) => row.lastMessage!.at)
    expect(said).toEqual(said.toSorted((one, other) => other - one))
    const mine = []
    for (const { id } of queue.slice(0, 3)) {
      shop.clock.pass({ seconds: 1 })
      await take(shop.context, maria, await shop.order(id))
      mine.push(id)
    }
    expect((await all(maria, 'mine')).map((row) => row.id)).toEqual(mine)
  })

  test('has the left messages by their promise, those without one last, over all pages (A9)', async () => {
    const maria = await shop.hire('Maria', {}, { accepting: false })
    await copies(shop, await shop.begins(), 119, (index) => ({ promise_at: index % 4 === 0 ? null : turn(index) }))
    const left = await all(maria, 'left')
    expect(new Set(left.map((row) => row.id)).size).toBe(120)
    const dates = left.map((row) => row.promiseAt ?? Infinity)
    expect(dates).toEqual(dates.toSorted((one, other) => (one === other ? 0 : one - other)))
    expect(dates.slice(-31)).toEqual([expect.any(Number), ...Array<number>(30).fill(Infinity)])
  })

  test('counts what waits, what is mine and what was left, and knows since when an answer is owed', async () => {
    const [maria, radu] = [await shop.hire('Maria'), await shop.hire('Radu')]
    const [one, two, three] = [await shop.begins(), await shop.begins(), await shop.begins()]
    await take(shop.context, maria, await shop.order(one))
    await close(shop.context, maria, await shop.order(three))
    const { counts } = await inbox(shop.context, maria, { list: 'mine', cursor: null })
    expect(counts).toEqual({ queue: 1, mine: 1, left: 0, breached: 0 })
    expect((await inbox(shop.context, radu, { list: 'mine', cursor: null })).counts).toMatchObject({
      queue: 1,
      mine: 0,
    })
    expect((await all(maria, 'queue'))[0]).toMatchObject({
      id: two,
      owedSince: shop.clock.now,
      lastMessage: { by: 'shopper', text: 'Is the blue mug in stock?' },
    })
    await shop.reply(maria, one, 'Yes, it is')
    expect((await all(maria, 'mine'))[0]).toMatchObject({
      owedSince: null,
      lastMessage: { by: 'agent', text: 'Yes, it is' },
    })
  })

  test('has, of mine, who waits for my answer on top, the longest first, then what was said last (A18)', async () => {
    const maria = await shop.hire('Maria', { capacity: 4 })
    const [waits, answered, quiet, waitsLonger] = [
      await shop.begins(),
      await shop.begins(),
      await shop.begins(),
      await shop.begins(),
    ]
    const oldest = await shop.row(waitsLonger)
    for (const id of [waitsLonger, quiet, answered, waits]) {
      shop.clock.pass({ seconds: 1 })
      await take(shop.context, maria, await shop.order(id))
    }
    for (const id of [quiet, answered, waits]) {
      shop.clock.pass({ seconds: 1 })
      await shop.reply(maria, id, 'Good morning')
    }
    await shop.say({ ...shop.shopper(), id: (await shop.row(waits)).shopper_id }, 'And the green one?')
    const mine = await all(maria, 'mine')
    expect(mine.map(({ id }) => id)).toEqual([waitsLonger, waits, answered, quiet])
    expect(mine[0]!.owedSince).toBe(oldest.owed_since)
    expect(mine).toEqual(mine.toSorted((one, other) => compare('mine', one, other)))
  })

  test('says whose words the last ones are, whose conversation it is, and since when its holder has it (A19)', async () => {
    const [maria, radu] = [await shop.hire('Maria'), await shop.hire('Radu')]
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await take(shop.context, maria, await shop.order(conversation))
    await shop.reply(maria, conversation, 'Good morning')
    await close(shop.context, maria, await shop.order(conversation))
    const again = (await shop.say(ioana, 'One more thing')).conversation
    shop.clock.pass({ seconds: 5 })
    await take(shop.context, radu, await shop.order(again))
    const rows = await all(radu, 'all')
    expect(rows.map(({ shopper }) => shopper)).toEqual([ioana.id, ioana.id])
    expect(rows.find(({ id }) => id === conversation)!.lastMessage).toMatchObject({
      by: 'agent',
      agent: { id: maria.id, name: 'Maria' },
    })
    expect((await all(radu, 'mine'))[0]).toMatchObject({
      id: again,
      assignedAt: shop.clock.now,
      lastMessage: { by: 'shopper' },
    })
    expect((await catchUpAgent(shop.context, radu, { conversation, after: 0 })).shopper).toBe(ioana.id)
  })

  test('has a new revision whenever a row of it has changed (D5)', async () => {
    const maria = await shop.hire('Maria')
    const revision = async () => (await inbox(shop.context, maria, { list: 'all', cursor: null })).revision
    const ioana = shop.shopper()
    const seen = [await revision()]
    const { conversation } = await shop.say(ioana, 'Hello')
    seen.push(await revision())
    for (const change of [
      () => shop.say(ioana, 'Hello?'),
      async () => take(shop.context, maria, await shop.order(conversation)),
      () => shop.reply(maria, conversation, 'Good morning'),
      async () => close(shop.context, maria, await shop.order(conversation)),
    ]) {
      await change()
      seen.push(await revision())
    }
    expect(new Set(seen).size).toBe(6)
    expect(await revision()).toBe(seen.at(-1))
  })

  test('refuses a cursor that it has not given (H8)', async () => {
    const maria = await shop.hire('Maria')
    for (const cursor of ['', 'x', '1', "1' or 1=1_x", '99999999999999999_x'])
      await expect(inbox(shop.context, maria, { list: 'all', cursor })).rejects.toThrow('invalid')
  })

  async function all(who: AgentPrincipal, list: InboxList) {
    const rows = []
    for (let cursor: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof inbox>> = await inbox(shop.context, who, { list, cursor })
      rows.push(...page.rows)
      if (!page.next) return rows
      cursor = page.next
    }
  }
})
