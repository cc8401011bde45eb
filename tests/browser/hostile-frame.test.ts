import { beforeAll, expect, test } from 'vitest'
import { changes, footprint } from './hostile/footprint'
import { framed } from './hostile/frames'
import { openVisiting, type Visiting } from './hostile/visiting'
import { openShop } from './open-shop'
import { bell, bubbles, openPanel, panel, say } from './shopper-acts'

const shop = openShop()
let visiting: Visiting
beforeAll(async () => {
  visiting = await openVisiting(shop)
  return () => visiting.close()
})

test('in a frame of the page the bell shows, a message can be sent, and nothing of the page around it is changed (T9)', async () => {
  const without = await visiting.visit(framed, false)
  const { page, complaints, leave } = await visiting.visit(framed, true)
  const frame = page.frame('inner')!
  await bell(frame).waitFor()
  await openPanel(frame)
  expect(changes(await footprint(without.page), await footprint(page), ['focus']).filter((change) => !change.includes('INPUT'))).toEqual([])
  await shop.agent()
  await say(frame, 'Do you see me in here?')
  await panel(frame).getByText('Sent').waitFor()
  expect(await bubbles(frame)).toEqual(['Do you see me in here?'])
  expect(await bell(page).count()).toBe(0)
  expect(complaints).toEqual([])
  await Promise.all([leave(), without.leave()])
})
