import { describe, expect, test } from 'vitest'
import { close } from '../../server/features/conversations/close'
import { requestCallBack } from '../../server/features/tickets/request-call-back'
import { networkPath } from '../../server/requests/client-address'
import { databases } from '../support/stores'
import { newId, useShop } from './shop'

const most = 3
const secret = Buffer.alloc(32, 1)

describe.each(databases)('A flood of new conversations, on %s', (database) => {
  const shop = useShop(database)

  const from = (address: string) => ({ ...shop.shopper(), from: { network: networkPath(secret, address), most } })
  const begin = (address: string) => shop.say(from(address), 'Hello?').then(() => 'ok', String)

  test('from one address ends at a few that wait; whoever else comes is served (H15)', async () => {
    const flood: string[] = []
    for (let turn = 0; turn < 5; turn++) flood.push(await begin('198.51.100.66'))
    expect(flood).toEqual(['ok', 'ok', 'ok', 'Refused: limited', 'Refused: limited'])
    expect(await begin('198.51.100.67')).toBe('ok')
    const call = {
      commandId: newId(),
      phone: '+40 721 000 111',
      time: 'any' as const,
      contact: {},
      department: null,
      page: null,
    }
    await expect(requestCallBack(shop.context, from('198.51.100.66'), call)).rejects.toThrow('limited')
  })

  test('from the many networks of one IPv6 customer ends too', async () => {
    const outcomes: string[] = []
    for (let turn = 0; turn < 20; turn++)
      outcomes.push(await begin(`2001:db8:0:1${(turn * 13).toString(16).padStart(2, '0')}::1`))
    expect(outcomes.filter((each) => each === 'ok')).toHaveLength(2 * most)
    for (let turn = 0; turn < 20; turn++) outcomes.push(await begin(`2001:db8:0:${(turn + 2).toString(16)}00::1`))
    expect(outcomes.filter((each) => each === 'ok')).toHaveLength(4 * most)
    expect(await begin('2001:db8:1:1::1')).toBe('ok')
  })

  test('is over for that address once its conversations were answered or closed; a second message of one is none', async () => {
    const maria = await shop.hire('Maria', { capacity: 20 })
    const ioana = from('198.51.100.66')
    const { conversation } = await shop.say(ioana, 'Hello?')
    await shop.say(ioana, 'Is somebody there?')
    expect([await begin('198.51.100.66'), await begin('198.51.100.66'), await begin('198.51.100.66')]).toEqual([
      'ok',
      'ok',
      'Refused: limited',
    ])
    await shop.sweep()
    await shop.reply(maria, conversation, 'Good morning!')
    await shop.say(ioana, 'And the red one?')
    expect(await begin('198.51.100.66')).toBe('Refused: limited')
    await close(shop.context, maria, await shop.order(conversation))
    expect(await begin('198.51.100.66')).toBe('ok')
  })
})
