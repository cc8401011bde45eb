import { describe, expect, test } from 'vitest'
import { close } from '../../server/features/conversations/close'
import { readShopperHeads } from '../../server/features/conversations/queries/read-heads'
import { databases } from '../support/stores'
import { useShop } from './shop'

describe.each(databases)('The heads that a shopper is told, on %s', (database) => {
  const shop = useShop(database)

  test('are of what is open and of the five newest that were closed lately, each with its last word, and of nobody else (D5, H30)', async () => {
    const maria = await shop.hire('Maria', { capacity: 20 })
    const [ioana, mihai] = [shop.shopper(), shop.shopper()]
    const closed: string[] = []
    for (let turn = 0; turn < 8; turn++) {
      const { conversation } = await shop.say(ioana, 'Hello')
      await close(shop.context, maria, await shop.order(conversation))
      closed.unshift(conversation)
      shop.clock.pass({ seconds: 5 })
    }
    const { conversation: open } = await shop.say(ioana, 'Once more')
    const { conversation: his } = await shop.say(mihai, 'Hello')
    const heads = await shop.context.store.read((tx) => readShopperHeads(tx, [ioana.id, mihai.id]))
    expect(heads.map(({ id }) => id).toSorted()).toEqual([open, his, ...closed.slice(0, 5)].toSorted())
    for (const { id, head, shopper_id } of heads)
      expect([head.seq, shopper_id]).toEqual([(await shop.row(id)).last_seq, id === his ? mihai.id : ioana.id])
    shop.clock.pass({ hours: 2 })
    expect((await shop.context.store.read((tx) => readShopperHeads(tx, [ioana.id]))).map(({ id }) => id)).toEqual([
      open,
    ])
  })
})
