import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { desktop, openBrowser, phone, visitConsole, visitShop } from '../support/chromium'
import { ioana, join as joinTeam, maria, setUpOwner } from '../support/people'
import { ServerProcess } from '../support/server-process'

/** The two pictures of the README, from the real pages, with the same conversation on both sides. */
const out = join(import.meta.dirname, 'screenshots')

const server = await ServerProcess.start()
const browser = await openBrowser()
try {
  await mkdir(out, { recursive: true })
  const owner = await setUpOwner(server)
  const signedIn = await joinTeam(owner, maria)
  const agent = await visitConsole(browser, server.url, { as: signedIn, ...desktop })
  const accepting = agent.page.getByRole('switch', { name: 'Accepting conversations' })
  if (!(await accepting.isChecked())) await accepting.click()

  const shopper = await visitShop(browser, server.url, { path: '/demo/product.html?item=speckled-bowl', ...desktop })
  await shopper.page.getByRole('button', { name: /Chat/ }).click()
  const message = shopper.page.getByRole('textbox', { name: 'Message' })
  await say(message, `Hello, ${ioana.name.split(' ')[0]} here. Is the speckled bowl safe in the oven?`)
  await agent.page.getByText('safe in the oven').first().click()
  const reply = agent.page.getByRole('textbox', { name: 'Reply' })
  await say(reply, 'Hello Ioana! Yes, up to 220 °C. Let it warm up with the oven and it will be fine.')
  await shopper.page.getByText('up to 220').waitFor()
  await say(message, 'Lovely. And could it be in Cluj before Friday?')
  await agent.page.getByText('before Friday').last().waitFor()
  await say(reply, 'If you order today, it leaves tomorrow morning and is with you on Thursday.')
  await shopper.page.getByText('with you on Thursday').waitFor()

  await shopper.page.waitForTimeout(500)
  await shopper.page.screenshot({ path: join(out, 'shop.png') })
  await agent.page.screenshot({ path: join(out, 'console.png') })
  await shopper.page.setViewportSize(phone.viewport)
  await shopper.page.waitForTimeout(300)
  await shopper.page.screenshot({ path: join(out, 'shop-phone.png') })
  console.log(`Pictures are in ${out}`, shopper.complaints, agent.complaints)
} finally {
  await browser.close()
  await server.dispose()
}

async function say(field: Locator, text: string): Promise<void> {
  await field.fill(text)
  await field.press('Enter')
}
