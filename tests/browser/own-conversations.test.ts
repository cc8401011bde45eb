import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { log, openConversation, openList, reply, row } from './agent-acts'
import { expectAccessible } from './everywhere'
import { openShop } from './open-shop'
import { bubbles, openPanel, panel, say } from './shopper-acts'

const shop = openShop()

const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true })

async function choose(page: Page, name: string): Promise<void> {
  await button(page, 'More').click()
  await button(page, name).click()
}

test('Ioana ends her conversation, Ana is told, and what Ioana writes next is a new one (S16)', async () => {
  const agent = await shop.agent()
  const ioana = await shop.shopper()
  await openPanel(ioana)
  await button(ioana, 'More').click()
  await button(ioana, 'Your conversations').waitFor()
  expect(await button(ioana, 'End this conversation').count()).toBe(0)
  await ioana.keyboard.press('Escape')

  await say(ioana, 'Is the tall pitcher still there?')
  await openConversation(agent, 'tall pitcher')
  await choose(ioana, 'End this conversation')
  await expectAccessible(ioana, 'ending a conversation')
  await button(ioana, 'Keep it open').click()
  await choose(ioana, 'End this conversation')
  await button(ioana, 'End it').click()
  await panel(ioana).getByText('You ended this conversation').waitFor()
  await log(agent).getByText('The shopper ended the conversation').waitFor()
  await openList(agent, 'Mine')
  await expect.poll(() => row(agent, 'tall pitcher').count()).toBe(0)

  await say(ioana, 'And the cobalt mug?')
  await openConversation(agent, 'cobalt mug')
  expect(await log(agent).getByText('tall pitcher').count()).toBe(0)
})

test('after a reload she finds both in her list, by keyboard alone, reads the old one, and saves it (S17, S15, S23)', async () => {
  const agent = await shop.agent()
  const ioana = await shop.shopper()
  await openPanel(ioana)
  await say(ioana, 'Do you make teapots?')
  await openConversation(agent, 'teapots')
  await reply(agent, 'From September on.')
  await panel(ioana).getByText('From September on.').waitFor()
  await agent.getByRole('button', { name: 'Close conversation' }).click()
  await panel(ioana).getByText('This conversation is closed').waitFor()
  await say(ioana, 'Then I shall wait.')
  await openConversation(agent, 'I shall wait')

  await ioana.reload()
  await openPanel(ioana)
  await panel(ioana).getByText('I shall wait').waitFor()
  expect(await bubbles(ioana)).not.toContain('Do you make teapots?')
  await button(ioana, 'More').focus()
  await ioana.keyboard.press('Enter')
  await button(ioana, 'Your conversations').waitFor()
  await ioana.keyboard.press('Enter')
  const rows = panel(ioana).locator('.past-list').getByRole('listitem')
  await expect
    .poll(() => rows.allInnerTexts())
    .toMatchObject([/Ana.*\nToday\nYou: Then I shall wait\.\nOpen now/, /Ana.*\nToday\nFrom September on\./])
  await expectAccessible(ioana, 'the list of conversations')
  await rows.nth(1).getByRole('button').press('Enter')
  await expect
    .poll(() => bubbles(ioana))
    .toEqual(expect.arrayContaining(['Do you make teapots?', 'From September on.']))
  await expectAccessible(ioana, 'an old conversation')
  const [file] = await Promise.all([ioana.waitForEvent('download'), button(ioana, 'Save this conversation').click()])
  expect(file.suggestedFilename()).toMatch(/^Demo shop \d{4}-\d\d-\d\d\.txt$/)
  expect(await readFile(await file.path(), 'utf8')).toMatch(
    /^\ufeffDemo shop\n[^]*You: Do you make teapots\?\n[^]*From September on\.\n/,
  )

  await ioana.keyboard.press('Escape')
  await expect
    .poll(() => ioana.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.ariaLabel))
    .toBe('More')
  await panel(ioana).getByText('I shall wait').waitFor()
})
