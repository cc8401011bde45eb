import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { join, maria, radu, type SignedIn } from '../support/people'
import { openList, reply, row } from './agent-acts'
import { openShop } from './open-shop'
import { bubbles, openPanel, panel, say } from './shopper-acts'

const shop = openShop()
let marias: SignedIn
let radus: SignedIn
beforeAll(async () => {
  marias = await join(shop.owner, maria, { capacity: 1 })
  radus = await join(shop.owner, radu)
})

async function asks(text: string): Promise<Page> {
  const page = await shop.shopper()
  await openPanel(page)
  await say(page, text)
  await panel(page).locator('.mark').getByText('Sent').waitFor()
  return page
}

/** What changes in the lists is on its way and does not arrive: the page still shows what was. */
const deafToLists = (page: Page) =>
  page.routeWebSocket(/\/live\/agent/, (socket) => {
    const server = socket.connectToServer()
    server.onMessage((frame) => {
      if (!/"(summary|heads)",/.test(String(frame))) socket.send(frame)
    })
  })

test('whoever takes a conversation second is told that it has changed hands (A7, R1, R7)', async () => {
  const anas = await shop.agent(shop.owner, { accepting: false })
  await shop.present(marias)
  await asks('Maria is busy with me')
  const page = await asks('I am waiting')
  const radusPage = await shop.agent(radus, { accepting: false, path: '/console/queue', prepare: deafToLists })
  const late = row(radusPage, 'I am waiting').getByRole('button', { name: 'Take' })
  await late.waitFor()
  await openList(anas, 'Queue')
  await row(anas, 'I am waiting').getByRole('button', { name: 'Take' }).click()
  await panel(page).getByText('Ana Pop is here with you').waitFor()
  await late.click()
  await radusPage.getByText('Somebody else has this conversation now.').waitFor()
  await reply(anas, 'Not any more.')
  await expect.poll(() => bubbles(page)).toEqual(['I am waiting', 'Not any more.'])
})
