import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { pngOf } from '../support/pictures'
import { log, openConversation, openList, reply, row, writeNote } from './agent-acts'
import { openShop } from './open-shop'
import { bubbles, openPanel, panel, say } from './shopper-acts'
import { readOn, translate } from './translator'

const shop = openShop()
const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true })

/** Text that React holds on to, which a translator takes from under it. */
const heldTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const held: string[] = []
    while (walker.nextNode())
      if (Object.keys(walker.currentNode).some((key) => key.startsWith('__reactFiber$')))
        held.push((walker.currentNode as Text).data)
    return held
  })

test('while the browser translates her page and the console, Ioana and Ana write, send a picture, edit and delete: nothing goes blank, nothing is stale (T13)', async () => {
  const agent = await shop.agent(shop.owner, { prepare: translate })
  const ioana = await shop.shopper({ prepare: translate })
  await openPanel(ioana)
  await say(ioana, 'Is the bowl safe in the ovn? See https://lut.example/bowl')
  await openConversation(agent, 'in the ovn')
  await panel(ioana).locator('font').first().waitFor()

  await reply(agent, 'It is, up to 220 degrees.')
  await panel(ioana).getByText('up to 220 degrees').waitFor()
  await panel(ioana)
    .locator('.clip input')
    .setInputFiles({ name: 'cracked mug.png', mimeType: 'image/png', buffer: pngOf(400, 300) })
  await panel(ioana)
    .locator('.tray-row')
    .getByText(/\d kB$/)
    .waitFor()
  await panel(ioana).locator('.send').click()
  // Her own file is drawn from what she has picked.
  await panel(ioana).locator('.said .shot canvas').waitFor()
  await log(agent).locator('img').first().waitFor()

  await say(ioana, 'And the mgu?')
  await log(agent).getByText('And the mgu?').waitFor()
  await button(ioana, 'Edit or delete').click()
  await button(ioana, 'Edit').click()
  await panel(ioana).getByRole('textbox', { name: 'Your message' }).fill('And the mug? https://lut.example/mug')
  await panel(ioana).getByRole('textbox', { name: 'Your message' }).press('Enter')
  await panel(ioana).getByText('Edited', { exact: true }).waitFor()
  await row(agent, 'And the mug?').waitFor()
  await say(ioana, 'My card is 4000 1234')
  await log(agent).getByText('4000 1234').waitFor()
  await button(ioana, 'Edit or delete').click()
  await button(ioana, 'Delete').click()
  await row(agent, 'deleted message').waitFor()
  await writeNote(agent, 'She means the speckled one')
  await log(agent).getByText('the speckled one').waitFor()

  expect(await bubbles(ioana)).toEqual([
    'Is the bowl safe in the ovn? See https://lut.example/bowl',
    'It is, up to 220 degrees.',
    'And the mug? https://lut.example/mug',
    'Message deleted',
  ])
  await expect.poll(() => heldTexts(agent)).toEqual([])
  // To the letter what it is where nobody translates.
  const plain = await shop.agent(shop.owner, { path: new URL(agent.url()).pathname })
  await log(plain).getByText('the speckled one').waitFor()
  await expect.poll(async () => readOn(agent, '.log')).toBe(await readOn(plain, '.log'))
  await expect.poll(async () => readOn(agent, '.person')).toBe(await readOn(plain, '.person'))
})

test('lists, pages, menus and dialogs of a translated console come and go (T13)', async () => {
  const agent = await shop.agent(shop.owner, { prepare: translate })
  for (const list of ['Queue', 'Mine', 'All'] as const) await openList(agent, list)
  for (const name of ['Team', 'Sites', 'Departments', 'Roster', 'Team']) {
    await agent.getByRole('navigation').getByRole('link', { name }).click()
    await agent.locator('main h1').first().waitFor()
    expect([name, await heldTexts(agent)]).toEqual([name, []])
  }
  await agent
    .getByRole('button', { name: /^Invite/ })
    .first()
    .click()
  await agent.getByRole('dialog').waitFor()
  expect(await heldTexts(agent)).toEqual([])
  await agent.keyboard.press('Escape')
  await agent.getByRole('dialog').waitFor({ state: 'detached' })
  await agent.getByRole('button', { name: /^Account/ }).click()
  await agent.getByRole('menuitem').first().waitFor()
  expect(await heldTexts(agent)).toEqual([])
})

test('the panel and the console are in our own words and left alone; what people say may be translated (T13)', async () => {
  const agent = await shop.agent()
  const ioana = await shop.shopper()
  await openPanel(ioana)
  await say(ioana, 'Czy miska jest bezpieczna?')
  await openConversation(agent, 'Czy miska')
  const translated = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element: HTMLElement) => element.translate)
  expect(
    await Promise.all(
      ['.panel', '.panel .head', '.panel .bubble .text'].map((selector) => translated(ioana, selector)),
    ),
  ).toEqual([false, false, true])
  expect(
    await Promise.all(['.rail', '.thread-head', '.said', '.row__text'].map((selector) => translated(agent, selector))),
  ).toEqual([false, false, true, true])
})
