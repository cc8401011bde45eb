import { describe, expect, test } from 'vitest'
import { upload } from '../../server/features/attachments/upload'
import { close } from '../../server/features/conversations/close'
import { catchUpAgent, catchUpShopper } from '../../server/features/conversations/queries/catch-up'
import { editMessage } from '../../server/features/messages/edit-message'
import { shopperTyping } from '../../server/features/messages/typing'
import { blockShopper } from '../../server/features/shoppers/block-shopper'
import { readShopper } from '../../server/features/shoppers/read-shopper'
import { recordPageView } from '../../server/features/shoppers/record-page-view'
import { setAttributes } from '../../server/features/shoppers/set-attributes'
import { requestCallBack } from '../../server/features/tickets/request-call-back'
import { databases } from '../support/stores'
import { newId, useShop } from './shop'

describe.each(databases)('A shopper whom an agent has blocked, on %s', (database) => {
  const shop = useShop(database)

  async function blocked() {
    const maria = await shop.hire('Maria')
    const mallory = shop.shopper()
    const first = { clientMessageId: newId(), text: 'Buy my watches!' }
    const { conversation, seq } = await shop.say(mallory, first.text, first)
    await blockShopper(shop.context, maria, { conversation, blocked: true })
    return { maria, mallory, conversation, seq, first }
  }

  test('writes nothing more, in this conversation or a new one, and is told that it was refused (H15)', async () => {
    const { mallory, maria, conversation, seq } = await blocked()
    const page = { url: 'https://shop.example/mugs', title: 'Mugs' }
    const about = { contact: {}, attributes: {}, cart: undefined }
    async function* bytes() {
      yield Buffer.from('%PDF-1.4 and more')
    }
    const tries = () => [
      shop.say(mallory, 'And my bags!'),
      requestCallBack(shop.context, mallory, {
        commandId: newId(),
        phone: '+40 721 000 111',
        time: 'any',
        contact: {},
        department: null,
        page: null,
      }),
      recordPageView(shop.context, mallory, { conversation, page }),
      setAttributes(shop.context, mallory, { conversation, ...about }),
      editMessage(shop.context, mallory, { conversation, commandId: newId(), target: seq, text: 'Buy them all!' }),
      shopperTyping(shop.context, mallory, { conversation, on: true }),
      upload(shop.context, mallory, { name: 'watches.pdf', size: 17 }, bytes()),
    ]
    const refused = await Promise.allSettled(tries())
    expect(refused.map((each) => (each.status === 'rejected' ? String(each.reason) : 'done'))).toEqual(
      refused.map(() => 'Refused: forbidden'),
    )
    await shop.sweep()
    await close(shop.context, maria, await shop.order(conversation))
    await expect(shop.say(mallory, 'A new one, then!')).rejects.toThrow('forbidden')
  })

  test('still reads what was said, and a repeat of what was stored is answered as before (D2)', async () => {
    const { mallory, conversation, seq, first } = await blocked()
    expect(await shop.say(mallory, first.text, first)).toMatchObject({ conversation, seq })
    expect((await catchUpShopper(shop.context, mallory, { conversation, after: 0 })).events.length).toBeGreaterThan(2)
  })

  test('is answered as before when an order that was carried out is repeated (R10)', async () => {
    const maria = await shop.hire('Maria')
    const mallory = shop.shopper()
    const { conversation, seq } = await shop.say(mallory, 'Buy my watches!')
    const order = { conversation, commandId: newId(), target: seq, text: 'Buy my bags!' }
    const done = await editMessage(shop.context, mallory, order)
    await blockShopper(shop.context, maria, { conversation, blocked: true })
    expect(await editMessage(shop.context, mallory, order)).toEqual(done)
  })

  test('never hears of it; the agents see who did it, once, and beside the thread that it is so (D7)', async () => {
    const { mallory, maria, conversation } = await blocked()
    await blockShopper(shop.context, maria, { conversation, blocked: true })
    const ofAgents = (await catchUpAgent(shop.context, maria, { conversation, after: 0 })).events.filter(
      ({ kind }) => kind === 'blocked',
    )
    expect(ofAgents).toEqual([
      expect.objectContaining({
        blocked: true,
        by: expect.objectContaining({ kind: 'agent', id: maria.id }) as unknown,
      }),
    ])
    expect(await readShopper(shop.context, maria, { conversation })).toMatchObject({ blocked: true })
    const live = shop.bus.told
      .filter(({ to, name }) => to === 'shoppers' && name === 'event')
      .map(({ args }) => args[1])
    const { events } = await catchUpShopper(shop.context, mallory, { conversation, after: 0 })
    expect(JSON.stringify([live, events])).not.toContain('blocked')
  })

  test('writes again once an agent has thought better of it; others were never concerned', async () => {
    const { mallory, maria, conversation } = await blocked()
    expect((await shop.say(shop.shopper(), 'Is the kiln on?')).seq).toBeGreaterThan(0)
    await blockShopper(shop.context, maria, { conversation, blocked: false })
    expect((await shop.say(mallory, 'I am sorry.')).conversation).toBe(conversation)
    expect(await readShopper(shop.context, maria, { conversation })).toMatchObject({ blocked: false })
  })
})
