import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { changes, footprint } from './hostile/footprint'
import { framed, framedApart, framedWithOrigin } from './hostile/frames'
import type { Hostile } from './hostile/idea'
import { openVisiting, type Visiting } from './hostile/visiting'
import { openShop } from './open-shop'
import { bell, bubbles, openPanel, panel, say } from './shopper-acts'

const shop = openShop()
let visiting: Visiting
beforeAll(async () => {
  visiting = await openVisiting(shop)
  return () => visiting.close()
})

/** The page with the tag in its frame, and how to see what that has changed of the page around it. */
async function visit(hostile: Hostile) {
  const [without, visit] = [await visiting.visit(hostile, false), await visiting.visit(hostile, true)]
  onTestFinished(async () => void (await Promise.all([without.leave(), visit.leave()])))
  const frame = visit.page.frame('inner')!
  await bell(frame).waitFor()
  const changed = async () =>
    changes(await footprint(without.page), await footprint(visit.page), ['focus']).filter(
      (change) => !change.includes('INPUT'),
    )
  return { ...visit, frame, changed }
}

for (const hostile of [framed, framedWithOrigin]) {
  test(`on a page ${hostile.what} the bell shows, a message can be sent, and nothing of the page around it is changed (T9)`, async () => {
    const { page, frame, changed, complaints } = await visit(hostile)
    await openPanel(frame)
    expect(await changed()).toEqual([])
    await shop.present()
    await say(frame, 'Do you see me in here?')
    await panel(frame).getByText('Sent').waitFor()
    expect(await bubbles(frame)).toEqual(['Do you see me in here?'])
    expect(await bell(page).count()).toBe(0)
    expect(complaints).toEqual([])
  })
}

test(`on a page ${framedApart.what} and without an origin the shopper reads that no chat is set up there, the developer why, and nothing of the page around it is changed (T4, T9)`, async () => {
  const { page, frame, changed, complaints } = await visit(framedApart)
  const told = page.waitForEvent('console', (message) => message.text().includes('allow-same-origin'))
  await bell(frame).click()
  await panel(frame).getByText('The chat is not set up for this page').waitFor()
  expect((await told).text()).toMatch(/^Counterbell: this page has no origin of its own/)
  expect(await changed()).toEqual([])
  // The browser's own lines: on each connection that was refused, and on the page's field that wants the focus.
  expect(complaints.filter((complaint) => !/code: 400|status of 403|autofocusing/.test(complaint))).toEqual([])
})
