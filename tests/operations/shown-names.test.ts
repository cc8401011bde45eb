import { describe, expect, test } from 'vitest'
import { team } from '../../server/features/agents/agents'
import { editMe } from '../../server/features/agents/my-account'
import { setAccepting } from '../../server/features/agents/presence/set-accepting'
import { readAvailability } from '../../server/features/availability/read-availability'
import { close } from '../../server/features/conversations/close'
import { catchUpShopper } from '../../server/features/conversations/queries/catch-up'
import { listConversations } from '../../server/features/conversations/queries/list-conversations'
import { agentTyping } from '../../server/features/messages/typing'
import { readSiteSettings } from '../../server/features/routing/candidates'
import { take } from '../../server/features/routing/take'
import { databases } from '../support/stores'
import { useShop } from './shop'

describe.each(databases)('What shoppers call an agent, on %s', (database) => {
  const shop = useShop(database)

  test('is the name that the agent has chosen, wherever a shopper reads one; colleagues see both (A25)', async () => {
    const nagy = await shop.hire('Dr. Nagy Katalin')
    await editMe(shop.context, nagy, { name: 'Dr. Nagy Katalin', shownName: 'Kati', locale: null })
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    const there = await shop.context.store.read(async (tx) =>
      readAvailability(tx, shop.site.id, await readSiteSettings(tx, shop.site.id)),
    )
    expect(there.faces).toMatchObject([{ name: 'Kati' }])
    await take(shop.context, nagy, await shop.order(conversation))
    await agentTyping(shop.context, nagy, { conversation, on: true })
    await shop.reply(nagy, conversation, 'Good morning')
    await close(shop.context, nagy, await shop.order(conversation))
    const heard = [
      there,
      await catchUpShopper(shop.context, ioana, { conversation, after: 0 }),
      await listConversations(shop.context, ioana, { cursor: null }),
      shop.bus.told.filter(({ to }) => to === 'shoppers'),
    ]
    for (const each of heard) {
      expect(JSON.stringify(each)).toContain('Kati')
      expect(JSON.stringify(each)).not.toContain('Nagy')
    }
    expect((await team(shop.context)).agents).toMatchObject([{ name: 'Dr. Nagy Katalin', shownName: 'Kati' }])
  })

  test('is their whole name where they have chosen none, or none any more', async () => {
    const nagy = await shop.hire('Dr. Nagy Katalin')
    const face = async () => {
      await setAccepting(shop.context, nagy, { accepting: true })
      return (
        await shop.context.store.read(async (tx) =>
          readAvailability(tx, shop.site.id, await readSiteSettings(tx, shop.site.id)),
        )
      ).faces[0]?.name
    }
    expect(await face()).toBe('Dr. Nagy Katalin')
    await editMe(shop.context, nagy, { name: 'Dr. Nagy Katalin', shownName: 'Kati', locale: null })
    // A console of before does not say it: it stays.
    await editMe(shop.context, nagy, { name: 'Dr. Nagy Katalin', locale: null })
    expect(await face()).toBe('Kati')
    await editMe(shop.context, nagy, { name: 'Dr. Nagy Katalin', shownName: null, locale: null })
    expect(await face()).toBe('Dr. Nagy Katalin')
  })
})
