import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ConversationId } from '../../shared/ids'
import { desktop, openBrowser, visitConsole, visitShop } from '../support/chromium'
import { firstSite, ioana, join as joinTeam, maria, setFirstSite, setUpOwner, type SignedIn } from '../support/people'
import { ServerProcess } from '../support/server-process'
import { openShopper } from '../support/sockets'
import { accept, log, openConversation, reply } from './agent-acts'
import { openPanel, panel, say } from './shopper-acts'

/** The two pictures of the README, from the real pages, with the same conversation on both sides. */
const out = join(import.meta.dirname, 'screenshots')
const wide = { ...desktop, viewport: { width: 1320, height: 800 } }

const server = await ServerProcess.start()
const browser = await openBrowser()
try {
  await mkdir(out, { recursive: true })
  const owner = await setUpOwner(server)
  await setFirstSite(owner, { name: 'Atelier Lut', ask: ['name'] })
  const marias = await joinTeam(owner, maria)
  await leave(owner, 'Elena Rusu', 'Could I collect my order on Saturday?')
  const agent = (await visitConsole(browser, server.url, { as: marias, ...wide })).page
  await accept(agent, true)
  await leave(owner, 'Luca Bianchi', 'Do you ship to Trieste?')

  const shop = { path: '/demo/product.html?item=speckled-bowl', ...wide }
  const shopper = (await visitShop(browser, server.url, { ...shop, viewport: { width: 1320, height: 780 } })).page
  await openPanel(shopper)
  await panel(shopper).getByLabel('Name').fill(ioana.name)
  await say(shopper, 'Hello! Is the speckled bowl safe in the oven?')
  await openConversation(agent, 'safe in the oven')
  await reply(agent, 'Hello! Yes, up to 220 °C. Let it warm up with the oven and it will be fine.')
  await panel(shopper).getByText('up to 220').waitFor()
  await say(shopper, 'Lovely. And could two of them be in Cluj before Friday?')
  await log(agent).getByText('before Friday').waitFor()
  await owner.ask('note', {
    conversation: conversationIn(agent.url()),
    clientMessageId: crypto.randomUUID(),
    text: 'There are four left in the kiln room, glazed on Monday.',
  })
  await reply(agent, 'If you order today they leave tomorrow morning, and are with you on Thursday.')
  await panel(shopper).getByText('with you on Thursday').waitFor()
  await log(agent).locator('.tick').getByText('Seen').waitFor()
  // The list stands still under the pointer.
  await agent.mouse.move(700, 60)
  await leave(owner, 'Oksana Bondar', 'My parcel says delivered, but it is not here.')
  await agent.getByText('My parcel says delivered').waitFor()

  for (const [page, name] of [
    [shopper, 'panel'],
    [agent, 'console'],
  ] as const) {
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)))
    await page.screenshot({ path: join(out, `${name}.png`) })
  }
  console.log(`Two pictures are in ${out}`)
} finally {
  await browser.close()
  await server.dispose()
}

/** Somebody else of whom there is a row in the lists. */
async function leave(by: SignedIn, name: string, text: string): Promise<void> {
  const { key } = await firstSite(by)
  const { ask, socket } = await openShopper(server.url, { site: key })
  await ask('send', {
    clientMessageId: crypto.randomUUID(),
    text,
    contact: { name },
    page: { url: `${server.url}/demo/cart.html`, title: 'Cart: Atelier Lut' },
  })
  socket.disconnect()
}

function conversationIn(address: string) {
  return ConversationId.parse(new URL(address).pathname.split('/').at(-1))
}
