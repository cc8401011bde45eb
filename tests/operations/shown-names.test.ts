import { describe, expect, test } from 'vitest'
import { accept } from '../../server/operations/accept'
import { catchUpShopper } from '../../server/operations/catch-up'
import { close } from '../../server/operations/close'
import { editMe } from '../../server/operations/own-account'
import { pastConversations } from '../../server/operations/past-conversations'
import { readAvailability } from '../../server/operations/read-availability'
import { readSettings } from '../../server/operations/duty'
import { take } from '../../server/operations/take'
import { team } from '../../server/operations/agents'
import { agentTyping } from '../../server/operations/typing'
import { databases } from '../support/stores'
import { useShop } from './shop'

describe.each(databases)('What shoppers call an agent, on %s', (database) => {
  const shop = useShop(database)

  test('is the name that the agent has chosen, wherever a shopper reads one; colleagues see both (A25)', async () => {
    const nagy = await shop.hire('Dr. Nagy Katalin')
    await editMe(shop.core, nagy, { name: 'Dr. Nagy Katalin', shownName: 'Kati', locale: null })
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    const there = await shop.core.store.read(async (tx) => readAvailability(tx, shop.site.id, await readSettings(tx, shop.site.id)))
    expect(there.faces).toMatchObject([{ name: 'Kati' }])
    await take(shop.core, nagy, await shop.order(conversation))
    await agentTyping(shop.core, nagy, { conversation, on: true })
    await shop.reply(nagy, conversation, 'Good morning')
    await close(shop.core, nagy, await shop.order(conversation))
    const heard = [there, await catchUpShopper(shop.core, ioana, { conversation, after: 0 }), await pastConversations(shop.core, ioana, { cursor: null }), shop.bus.told.filter(({ to }) => to === 'shoppers')]
    for (const each of heard) {
      expect(JSON.stringify(each)).toContain('Kati')
      expect(JSON.stringify(each)).not.toContain('Nagy')
    }
    expect((await team(shop.core)).agents).toMatchObject([{ name: 'Dr. Nagy Katalin', shownName: 'Kati' }])
  })

  test('is their whole name where they have chosen none, or none any more', async () => {
    const nagy = await shop.hire('Dr. Nagy Katalin')
    const face = async () => {
      await accept(shop.core, nagy, { accepting: true })
      return (await shop.core.store.read(async (tx) => readAvailability(tx, shop.site.id, await readSettings(tx, shop.site.id)))).faces[0]?.name
    }
    expect(await face()).toBe('Dr. Nagy Katalin')
    await editMe(shop.core, nagy, { name: 'Dr. Nagy Katalin', shownName: 'Kati', locale: null })
    // A console of before does not say it: it stays.
    await editMe(shop.core, nagy, { name: 'Dr. Nagy Katalin', locale: null })
    expect(await face()).toBe('Kati')
    await editMe(shop.core, nagy, { name: 'Dr. Nagy Katalin', shownName: null, locale: null })
    expect(await face()).toBe('Dr. Nagy Katalin')
  })
})
