import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { join, radu } from '../support/people'
import { log, openConversation, reply, writeNote } from './agent-acts'
import { openShop } from './open-shop'
import { openPanel, panel, say, showPanel } from './shopper-acts'

const shop = openShop()
const secret = 'They returned three plates last year'

/** Every frame that the page receives. */
function wire(page: Page): string[] {
  const frames: string[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))))
  return frames
}

test('a note is read by the whole team, and neither the page of the shopper nor its line ever has a word of it (A8, S14, D7)', async () => {
  const radus = await join(shop.owner, radu)
  const agent = await shop.agent()
  let frames: string[] = []
  const page = await shop.shopper({
    path: '/demo/product.html?item=speckled-bowl',
    prepare: async (fresh) => (frames = wire(fresh)),
  })
  await openPanel(page)
  await say(page, 'I would like to return a plate')
  await openConversation(agent, 'I would like to return a plate')
  await writeNote(agent, secret)
  await log(agent).locator('.note').getByText(secret).waitFor()
  await agent.getByRole('radio', { name: 'Reply' }).click()
  await reply(agent, 'Of course.')
  await panel(page).getByText('Of course.').waitFor()

  const other = await shop.agent(radus, { accepting: false })
  await openConversation(other, 'Of course.', 'All')
  await log(other).getByText(`Private note by ${shop.owner.me.name}`).waitFor()

  await page.reload()
  await showPanel(page)
  await panel(page).getByText('Of course.').waitFor()
  const all = frames.join('\n')
  expect(all).toContain('I would like to return a plate')
  expect(all).not.toContain(secret)
  // Nor why Ana was chosen and who else there was, nor what the team's lists say.
  expect(all).not.toMatch(/least-loaded|candidates|capacity|owedSince|Radu/)
})

test('whoever shares a browser after somebody else and a cleared storage sees none of their words (S14)', async () => {
  const agent = await shop.agent()
  const page = await shop.shopper()
  await openPanel(page)
  await say(page, 'My own words')
  await openConversation(agent, 'My own words')
  await page.evaluate(() => localStorage.clear())
  const frames = wire(page)
  await page.reload()
  await openPanel(page)
  expect(await log(page).innerText()).not.toContain('My own words')
  expect(frames.join('\n')).not.toContain('My own words')
})
