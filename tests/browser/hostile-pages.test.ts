import type { Page } from 'playwright'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { openAnswering } from './hostile/answering'
import { changes, footprint, ourLook, settledLook, type Footprint } from './hostile/footprint'
import { hydrated } from './hostile/hydrated'
import { ordinary, type Hostile } from './hostile/idea'
import { otherBase, replacedBody, swappedBodies, twice } from './hostile/places'
import { addressOnly, hashesOnly, nonceOnly, trustedTypes } from './hostile/policies'
import { oldLibrary, patchedFetch, pollutedPrototypes, refusedStorage } from './hostile/scripts'
import { allImportant, gridBody, quirks, rightToLeft, topmost, transformedBody } from './hostile/styles'
import { openVisiting, type Visiting } from './hostile/visiting'
import { allOr } from '../support/full'
import { openShop } from './open-shop'
import { bell, bubbles, composer, openPanel, panel, say } from './shopper-acts'

const plain: Hostile = { what: 'that is ordinary', make: ({ tag }) => ({ html: ordinary({ tag }) }) }
const policies = [nonceOnly, hashesOnly, addressOnly, trustedTypes]
const styles = [...allImportant, quirks, transformedBody, ...gridBody, rightToLeft, topmost]
const scripts = [pollutedPrototypes, oldLibrary, patchedFetch, refusedStorage]
const places = [otherBase, twice, replacedBody, swappedBodies, hydrated]

const shop = openShop({ LIMIT_CONNECTIONS: '10000' })
let visiting: Visiting
let maria: Awaited<ReturnType<typeof openAnswering>>
/** How the bell and the panel look on the ordinary page, which comes first. */
let look: Footprint

beforeAll(async () => {
  visiting = await openVisiting(shop)
  maria = await openAnswering(shop.owner)
  return () => {
    maria?.leave()
    visiting?.close()
  }
})

async function visit(of: Hostile, tagged: boolean) {
  const visit = await visiting.visit(of, tagged)
  onTestFinished(visit.leave)
  return visit
}

const all = [...policies, ...styles, ...scripts, ...places]
const few = [nonceOnly, trustedTypes, allImportant[0]!, transformedBody, oldLibrary, replacedBody]

for (const hostile of [plain, ...allOr(all, few)]) {
  test(`on a page ${hostile.what} the bell shows, the chat works, and nothing of the page is changed (T9)`, async () => {
    const without = await visit(hostile, false)
    const before = await footprint(without.page)
    const { page, complaints } = await visit(hostile, true)
    await bell(page).waitFor()
    expect(changes(before, await footprint(page))).toEqual([])

    await openPanel(page)
    if (hostile === plain) look = await settledLook(page)
    else await expect.poll(async () => changes(look, await ourLook(page)), { timeout: 15_000 }).toEqual([])
    const words = `Is the glaze safe for food? ${crypto.randomUUID()}`
    await say(page, words)
    await panel(page).getByText('Sent').waitFor()
    await composer(page).fill('And then')
    for (const each of [without.page, page]) await hostile.meanwhile?.(each)
    await maria.answer(words, 'It is.')
    await expect.poll(() => bubbles(page), { timeout: 15_000 }).toEqual([words, 'It is.'])
    await expect.poll(() => composer(page).inputValue()).toBe('And then')

    await bell(page).click()
    await panel(page).waitFor({ state: 'hidden' })
    await expect.poll(() => bell(page).count()).toBe(1)
    for (const each of [without.page, page]) await focusField(each)
    expect(changes(await footprint(without.page), await footprint(page))).toEqual([])
    expect(complaints).toEqual([])
  })
}

/** Where it was before the panel took it, as it should. */
const focusField = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('[name=find]')?.focus({ preventScroll: true }))
