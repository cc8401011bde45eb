import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { join, maria } from '../support/people'
import { accept, openList, row } from './agent-acts'
import { openShop } from './open-shop'
import { composer, openPanel, panel, say } from './shopper-acts'

const shop = openShop()

/** The news that nobody is here any more is on its way and does not arrive. */
const deafToAvailability = (page: Page) =>
  page.routeWebSocket(/\/live\/shopper/, (socket) => {
    const server = socket.connectToServer()
    server.onMessage((frame) => {
      if (!String(frame).includes('"availability",')) socket.send(frame)
    })
  })

test('a message sent before the shopper could hear that the last agent has left is kept as a left message, with a promise (S12, R13)', async () => {
  const agent = await shop.agent()
  const page = await shop.shopper({ prepare: deafToAvailability })
  await openPanel(page)
  await composer(page).fill('My order number is 4711')
  await accept(agent, false)
  await expect.poll(() => panel(page).locator('.expect').innerText()).toBe('Ana Pop: here to help')
  await composer(page).press('Enter')
  await panel(page)
    .getByText(/You will have an answer by/)
    .waitFor()
  await panel(page).locator('.mark').getByText('Sent').waitFor()
  await openList(agent, 'Messages')
  await row(agent, 'My order number is 4711')
    .getByText(/due by/)
    .waitFor()
})

test('whoever waits in the queue as the last agent leaves is told, and theirs becomes a left message (S12, R13)', async () => {
  const agent = await shop.agent(await join(shop.owner, maria, { capacity: 1 }))
  const served = await shop.shopper()
  await openPanel(served)
  await say(served, 'I have a question')
  await panel(served).getByText('Maria Ionescu is here with you').waitFor()
  const waiting = await shop.shopper()
  await openPanel(waiting)
  await say(waiting, 'I have one too')
  await panel(waiting)
    .getByText(/^You are next/)
    .waitFor()

  await accept(agent, false)
  await panel(waiting).getByText('Everyone has left for now. We have your message').waitFor()
  await panel(waiting)
    .getByText(/You will have an answer by/)
    .waitFor()
  // She goes on with the conversation that she has.
  await expect.poll(() => panel(served).locator('.expect').innerText()).toBe('Maria Ionescu is here with you')
  await openList(agent, 'Messages')
  await row(agent, 'I have one too').waitFor()
})
