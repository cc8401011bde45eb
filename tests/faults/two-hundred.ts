import type { Page } from 'playwright-core'
import type { AgentSocket } from '../support/sockets'

export const texts = Array.from({ length: 200 }, (_, index) => `Word ${index + 1} of 200`)

/** Opens the panel, says hello, and waits until it is answered for. */
export async function openChat(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Chat/ }).click()
  await write(page, 'Hello')
  await page.getByRole('log').getByText('Hello').waitFor()
}

/** Writes and sends as a quick typist would: nobody waits for the last to have gone. */
export async function write(page: Page, text: string): Promise<void> {
  const composer = page.getByRole('textbox', { name: 'Message' })
  await composer.fill(text)
  await composer.press('Enter')
}

/** The shopper's words as they stand in the panel, in order. */
export async function wordsOnPage(page: Page): Promise<string[]> {
  const log = await page.getByRole('log').innerText()
  return log.match(/Word \d+ of 200/g) ?? []
}

/** The shopper's words as the agent's side has them, in order of the log. */
export async function wordsInLog(agent: AgentSocket): Promise<string[]> {
  const { rows } = await agent.ask('inbox', { list: 'all' })
  const said: string[] = []
  for (let after = 0; ; ) {
    const { events, head } = await agent.ask('catch-up', { conversation: rows[0]!.id, after })
    for (const event of events) if (event.kind === 'message') said.push(event.text)
    after = events.at(-1)?.seq ?? after
    if (after >= head.seq) return said.filter((text) => text.startsWith('Word'))
  }
}
