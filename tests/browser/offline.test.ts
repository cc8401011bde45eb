import { expect, test } from 'vitest'
import { log, openConversation, reply } from './agent-acts'
import { openShop } from './open-shop'
import { bell, bubbles, composer, openPanel, panel, say } from './shopper-acts'

const shop = openShop()

test('while the line is gone the panel says so quietly, keeps draft and messages, and sends each once when it is back (S4, S5, S9)', async () => {
  const agent = await shop.agent()
  const page = await shop.shopper({ forgiven: true })
  await openPanel(page)
  await say(page, 'The plate is on my table')
  await panel(page).getByText('Sent').waitFor()
  await openConversation(agent, 'The plate is on my table')

  await page.context().setOffline(true)
  await panel(page).getByText('No connection. You can keep writing').waitFor()
  await say(page, 'and it wobbles')
  await say(page, 'a little')
  await composer(page).fill('Could you')
  await panel(page).getByText('Will be sent when you are back online').waitFor()
  await reply(agent, 'Oh no.')

  await page.context().setOffline(false)
  const all = ['The plate is on my table', 'Oh no.', 'and it wobbles', 'a little']
  await expect.poll(() => bubbles(page)).toEqual(all)
  await expect.poll(() => log(agent).locator('.said').allInnerTexts()).toEqual(all)
  await expect.poll(() => composer(page).inputValue()).toBe('Could you')
  await panel(page).locator('.notice:empty').waitFor({ state: 'attached' })
})

test('what was sent while the server was down goes out once from the next page, unasked, and the draft is there too (S5, S9, D1)', async () => {
  const agent = await shop.agent(shop.owner, { forgiven: true })
  const page = await shop.shopper({ forgiven: true })
  await openPanel(page)
  await say(page, 'My parcel is open')
  await panel(page).getByText('Sent').waitFor()
  await openConversation(agent, 'My parcel is open')

  await shop.server.kill()
  await panel(page).getByText('No connection.').waitFor()
  await say(page, 'and a bowl is missing')
  await composer(page).fill('It was')
  await panel(page).getByText('Will be sent when you are back online').waitFor()
  await page.close()
  await shop.server.begin()

  const next = await shop.tabBeside(page)
  const all = ['My parcel is open', 'and a bowl is missing']
  await expect.poll(() => log(agent).locator('.said').allInnerTexts(), { timeout: 40_000 }).toEqual(all)
  await bell(next).click()
  await expect.poll(() => bubbles(next)).toEqual(all)
  await expect.poll(() => composer(next).inputValue()).toBe('It was')
})

test('an agent whose line is gone keeps their reply; it goes out once, and what they missed is there (A10, A12)', async () => {
  const agent = await shop.agent(shop.owner, { forgiven: true })
  const page = await shop.shopper()
  await openPanel(page)
  await say(page, 'Is the glaze free of lead?')
  await openConversation(agent, 'Is the glaze free of lead?')

  await agent.context().setOffline(true)
  await agent.getByText('No connection. What you write is kept and sent when you are back online.').waitFor()
  await reply(agent, 'It is, all of them.')
  await log(agent).getByText('Waiting for the connection').waitFor()
  await say(page, 'And the yellow one?')
  await panel(page).getByText('Sent').waitFor()

  await agent.context().setOffline(false)
  await expect
    .poll(() => log(agent).locator('.said').allInnerTexts())
    .toEqual(['Is the glaze free of lead?', 'And the yellow one?', 'It is, all of them.'])
  await expect
    .poll(() => bubbles(page))
    .toEqual(['Is the glaze free of lead?', 'And the yellow one?', 'It is, all of them.'])
})
