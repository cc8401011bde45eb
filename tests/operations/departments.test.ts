import { describe, expect, test } from 'vitest'
import { close } from '../../server/features/conversations/close'
import { addDepartment, removeDepartment } from '../../server/features/departments/departments'
import { note } from '../../server/features/messages/reply'
import { databases } from '../support/stores'
import { newId, useShop } from './shop'

describe.each(databases)('A department, on %s', (database) => {
  const shop = useShop(database)

  test('is not removed while somebody waits for it, and leaves its name with what is closed', async () => {
    const { department } = await addDepartment(shop.context, shop.owner, { name: 'Returns' })
    const maria = await shop.hire('Maria')
    const { conversation } = await shop.say(shop.shopper(), 'It arrived broken', { department: department.id })
    await expect(removeDepartment(shop.context, shop.owner, { department: department.id })).rejects.toThrow('conflict')

    await close(shop.context, maria, await shop.order(conversation))
    await removeDepartment(shop.context, shop.owner, { department: department.id })
    await note(shop.context, maria, { conversation, clientMessageId: newId(), text: 'Sent a new one' })
    expect((await shop.conversation(conversation)).department).toEqual(department)
  })
})
