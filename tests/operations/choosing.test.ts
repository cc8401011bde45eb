import { describe, expect, test } from 'vitest'
import type { AgentPrincipal } from '../../server/access'
import { heartbeat } from '../../server/features/agents/presence/set-accepting'
import { close } from '../../server/features/conversations/close'
import { addDepartment } from '../../server/features/departments/departments'
import { take } from '../../server/features/routing/take'
import { transfer } from '../../server/features/routing/transfer'
import type { ConversationId } from '../../shared/ids'
import { databases } from '../support/stores'
import { useShop } from './shop'

describe.each(databases)('Who is given a conversation, on %s', (database) => {
  const shop = useShop(database)

  test('the least loaded; among equals, who has waited longest for one (A2, R6)', async () => {
    await shop.hire('Maria', { capacity: 3 })
    await shop.hire('Radu', { capacity: 3 })
    await shop.hire('Oksana', { capacity: 2 })
    const first = [await next(), await next(), await next()]
    expect(new Set(first)).toEqual(new Set(['Maria', 'Oksana', 'Radu']))
    expect([await next(), await next(), await next()]).toEqual(first)
    expect(new Set([await next(), await next()])).toEqual(new Set(['Maria', 'Radu']))
    expect(await next()).toBeNull()
  })

  test('in turn, when each has closed theirs before the next comes (R6)', async () => {
    const [maria] = [await shop.hire('Maria'), await shop.hire('Radu'), await shop.hire('Oksana')]
    const turns = []
    for (let turn = 0; turn < 9; turn++) {
      const conversation = await shop.begins()
      turns.push(await settle(conversation))
      await close(shop.context, maria, await shop.order(conversation))
    }
    const round = turns.slice(0, 3)
    expect(new Set(round).size).toBe(3)
    expect(turns).toEqual([...round, ...round, ...round])
  })

  test('the least loaded, though they were given one last of all', async () => {
    const [maria, radu] = [await shop.hire('Maria'), await shop.hire('Radu')]
    for (const _ of [1, 2]) await take(shop.context, maria, await shop.order(await shop.begins()))
    shop.clock.pass({ seconds: 1 })
    await take(shop.context, radu, await shop.order(await shop.begins()))
    expect(await next()).toBe('Radu')
  })

  test('somebody who speaks the language, though others have less to do', async () => {
    const maria = await shop.hire('Maria', { languages: ['ro', 'en'] })
    await shop.hire('Oksana', { languages: ['uk', 'en'] })
    await take(shop.context, maria, await shop.order(await shop.begins()))
    const conversation = await shop.begins({ language: 'ro' })
    expect(await settle(conversation)).toBe('Maria')
    expect((await shop.last(conversation, 'assigned'))!.why).toMatchObject({
      language: 'ro',
      languageWaived: false,
      considered: 1,
    })
  })

  test('anybody at once, when nobody on duty speaks the language; and it says so (R6, R14)', async () => {
    await shop.hire('Oksana', { languages: ['uk', 'en'] })
    const conversation = await shop.begins({ language: 'ro' })
    expect(await settle(conversation)).toBe('Oksana')
    expect((await shop.last(conversation, 'assigned'))!.why).toMatchObject({ languageWaived: true })
  })

  test('anybody after two minutes, when those who speak the language stay full (R6)', async () => {
    const maria = await shop.hire('Maria', { languages: ['ro'], capacity: 1 })
    const oksana = await shop.hire('Oksana', { languages: ['uk'] })
    const other = await shop.begins({ language: 'ro' })
    await take(shop.context, maria, await shop.order(other))
    await shop.reply(maria, other, 'One moment')
    const conversation = await shop.begins({ language: 'ro' })
    expect(await settle(conversation)).toBeNull()
    await later(110, maria, oksana)
    expect(await settle(conversation)).toBeNull()
    await later(11, maria, oksana)
    expect(await settle(conversation)).toBe('Oksana')
    expect((await shop.last(conversation, 'assigned'))!.why).toMatchObject({ languageWaived: true, waited: 121 })
  })

  test('still somebody who speaks the language, however long ago the shopper came, while one is free', async () => {
    const [maria, radu] = [
      await shop.hire('Maria', { languages: ['ro'] }),
      await shop.hire('Radu', { languages: ['ro'] }),
    ]
    const oksana = await shop.hire('Oksana', { languages: ['uk'] })
    const conversation = await shop.begins({ language: 'ro' })
    await take(shop.context, maria, await shop.order(conversation))
    await take(shop.context, radu, await shop.order(await shop.begins()))
    await later(600, maria, radu, oksana)
    await shop.reply(maria, conversation, 'One moment')
    await transfer(shop.context, maria, { ...(await shop.order(conversation)), to: { kind: 'queue' } })
    expect(await settle(conversation)).toBe('Radu')
  })

  test('somebody of the department; those who have none take what has none', async () => {
    const repairs = await department('Repairs')
    await shop.hire('Maria')
    await shop.hire('Radu', { departments: [repairs] })
    for (const _ of [1, 2, 3]) expect(await settle(await shop.begins({ department: repairs }))).toBe('Radu')
    expect(await settle(await shop.begins({ department: repairs }))).toBeNull()
    expect(await settle(await shop.begins())).toBe('Maria')
  })

  test('anybody, when nobody of the department is on duty; and it says so, with the department’s name (A23, R14)', async () => {
    const repairs = await department('Repairs')
    await shop.hire('Maria')
    await shop.hire('Radu', { departments: [repairs] }, { accepting: false })
    const conversation = await shop.begins({ department: repairs })
    expect(await settle(conversation)).toBe('Maria')
    expect((await shop.last(conversation, 'assigned'))!.why).toMatchObject({
      departmentWaived: true,
      department: 'Repairs',
    })
  })

  test('nobody of departments that do not answer for the site', async () => {
    const [repairs, sales] = [await department('Repairs'), await department('Sales')]
    const site = await shop.addSite({ name: 'Workshop', departments: [repairs] })
    await shop.hire('Maria', { departments: [sales] })
    await shop.hire('Radu', { departments: [repairs], capacity: 1 })
    expect(await settle(await shop.begins({ site }))).toBe('Radu')
    expect(await settle(await shop.begins({ site }))).toBeNull()
  })

  test('who had it last, when it comes back, though others have less to do', async () => {
    const [maria, radu] = [await shop.hire('Maria'), await shop.hire('Radu')]
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await take(shop.context, maria, await shop.order(conversation))
    await shop.reply(maria, conversation, 'Good morning')
    shop.clock.pass({ seconds: 36 })
    await shop.sweep()
    expect((await shop.conversation(conversation)).state).toBe('left')
    for (const agent of [maria, radu]) await heartbeat(shop.context, agent)
    await take(shop.context, maria, await shop.order(await shop.begins()))
    await shop.say(ioana, 'I am back')
    expect(await settle(conversation)).toBe('Maria')
    expect((await shop.last(conversation, 'assigned'))!.why).toMatchObject({ rule: 'last-agent', considered: 2 })
  })

  test('not who has just given it up, unless there is nobody else', async () => {
    const maria = await shop.hire('Maria')
    const conversation = await shop.begins()
    await settle(conversation)
    await transfer(shop.context, maria, { ...(await shop.order(conversation)), to: { kind: 'queue' } })
    expect(await settle(conversation)).toBe('Maria')
    await shop.hire('Radu')
    await transfer(shop.context, maria, { ...(await shop.order(conversation)), to: { kind: 'queue' } })
    expect(await settle(conversation)).toBe('Radu')
  })

  test('not even when they alone speak the language or are of the department', async () => {
    const repairs = await department('Repairs')
    const maria = await shop.hire('Maria', { departments: [repairs], languages: ['ro'] })
    await shop.hire('Oksana', { languages: ['uk'] })
    const conversation = await shop.begins({ language: 'ro', department: repairs })
    expect(await settle(conversation)).toBe('Maria')
    await transfer(shop.context, maria, { ...(await shop.order(conversation)), to: { kind: 'queue' } })
    expect(await settle(conversation)).toBe('Oksana')
  })

  /** After a sweep: who has it. */
  async function settle(conversation: ConversationId): Promise<string | null> {
    shop.clock.pass({ seconds: 0.001 })
    await shop.sweep()
    return (await shop.conversation(conversation)).assignee?.name ?? null
  }

  const next = async () => settle(await shop.begins())
  const department = async (name: string) => (await addDepartment(shop.context, shop.owner, { name })).department.id

  async function later(seconds: number, ...present: AgentPrincipal[]) {
    shop.clock.pass({ seconds })
    for (const agent of present) await heartbeat(shop.context, agent)
  }
})
