import type { Locator } from 'playwright'
import { expect, test } from 'vitest'
import { log, openConversation, reply } from './agent-acts'
import { openShop } from './open-shop'
import { bubbles, composer, openPanel, panel, say } from './shopper-acts'

const shop = openShop()

/** As Safari sends them: the composition has ended, and only the code says that the key was the input method's. */
const press = (field: Locator, key: string) =>
  field.evaluate(
    (element, name) =>
      void element.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, keyCode: 229, bubbles: true, cancelable: true, composed: true }),
      ),
    key,
  )

/** Enter and Escape of an input method, while text is there that is not finished. */
async function compose(field: Locator, text: string): Promise<void> {
  await field.fill(text)
  await press(field, 'Enter')
  await press(field, 'Escape')
  await expect.poll(() => field.inputValue()).toBe(text)
}

test('Enter and Escape of an input method send, save and close nothing, in no field of the panel and of the console', async () => {
  const agent = await shop.agent()
  const yuki = await shop.shopper()
  await openPanel(yuki)
  await compose(composer(yuki), 'にほん')
  expect(await bubbles(yuki)).toEqual([])
  await say(yuki, '日本')
  await openConversation(agent, '日本')

  await panel(yuki).getByRole('button', { name: 'Edit or delete' }).click()
  await panel(yuki).getByRole('button', { name: 'Edit', exact: true }).click()
  const edit = panel(yuki).getByLabel('Your message')
  await compose(edit, 'にほんご')
  await edit.press('Enter')
  await expect.poll(() => bubbles(yuki)).toEqual(['にほんご'])

  const answer = agent.getByRole('textbox', { name: 'Reply', exact: true })
  await compose(answer, 'ようこそ')
  await reply(agent, 'ようこそ')
  await panel(yuki).getByText('ようこそ').waitFor()
  await agent.getByRole('radio', { name: 'Private note' }).click()
  const note = agent.getByRole('textbox', { name: 'Private note' })
  await compose(note, 'めも')
  await note.press('Enter')
  await log(agent).locator('.note').getByText('めも').waitFor()
  const search = agent.getByRole('searchbox')
  await compose(search, 'にほん')
  expect(await bubbles(yuki)).toEqual(['にほんご', 'ようこそ'])
})

test('what nobody can see is not sent: neither by a shopper nor by an agent', async () => {
  const agent = await shop.agent()
  const ioana = await shop.shopper()
  await openPanel(ioana)
  await say(ioana, '\u200b\u2800')
  await say(ioana, 'Is the plate still there?')
  await openConversation(agent, 'Is the plate still there?')
  await reply(agent, '\u200b')
  await reply(agent, 'It is.')
  await panel(ioana).getByText('It is.').waitFor()
  await expect.poll(() => bubbles(ioana)).toEqual(['Is the plate still there?', 'It is.'])
})
