import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { limits } from '../../shared/limits'
import { phone } from '../support/chromium'
import { pngOf } from '../support/pictures'
import { keepPresent, openAgent } from '../support/sockets'
import { expectAccessible } from './everywhere'
import { openShop } from './open-shop'
import { composer, openPanel, panel, say, showPanel } from './shopper-acts'

const shop = openShop()
beforeAll(async () => {
  const ana = await openAgent(shop.owner, { accepting: true })
  const rest = keepPresent(ana)
  return () => (rest(), ana.socket.disconnect())
})

const photo = (name = 'cracked mug.png') => ({ name, mimeType: 'image/png', buffer: pngOf(400, 300) })
const receipt = {
  name: 'receipt.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(300_000)]),
}
type Given = ReturnType<typeof photo>

const rows = (page: Page) => panel(page).locator('.tray-row')
const pick = (page: Page, ...files: Given[]) => panel(page).locator('.clip input').setInputFiles(files)
async function uploaded(page: Page, count: number): Promise<void> {
  await expect
    .poll(() =>
      rows(page)
        .filter({ hasText: /\d kB$/ })
        .count(),
    )
    .toBe(count)
}
const send = (page: Page) => panel(page).locator('.send').click()
const pictures = (page: Page) => panel(page).locator('.said .shot')

test('a shopper picks a picture and a receipt, sees both before they go, and finds them in the thread after a reload (S24, S25)', async () => {
  const page = await shop.shopper()
  await openPanel(page)
  await pick(page, photo(), receipt)
  await uploaded(page, 2)
  await rows(page).first().locator('canvas:visible').waitFor()
  await expectAccessible(page, 'files to be sent')
  await send(page)
  await panel(page).locator('.mark').getByText('Sent').waitFor()
  await page.reload()
  await showPanel(page)
  await pictures(page).locator('img').waitFor()
  expect(
    await pictures(page)
      .locator('img')
      .evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight, img.clientWidth, img.clientHeight]),
  ).toEqual([400, 300, 240, 180])
  const named = panel(page).locator('.named')
  await expect.poll(() => named.textContent()).toBe('receipt.pdf300 kB')
  const [download] = await Promise.all([page.waitForEvent('download'), named.click()])
  expect(download.suggestedFilename()).toBe('receipt.pdf')
  await expectAccessible(page, 'files in the thread')
})

test('a picture opens in place and closes by Escape, by its button and by a click beside it; the panel stays, and the focus comes back (S15, S25)', async () => {
  const page = await shop.shopper()
  await openPanel(page)
  await pick(page, photo())
  await uploaded(page, 1)
  await send(page)
  const opener = panel(page).getByRole('button', { name: 'Open cracked mug.png' })
  const box = panel(page).getByRole('dialog', { name: 'cracked mug.png' })
  const closings = [
    () => page.keyboard.press('Escape'),
    () => box.getByRole('button', { name: 'Close' }).click(),
    () => page.mouse.click(8, 400),
  ]
  for (const close of closings) {
    await opener.and(page.locator('[aria-disabled=false]')).click()
    await box.getByRole('img', { name: 'cracked mug.png' }).waitFor()
    await expectAccessible(page, 'a picture in front')
    await close()
    await box.waitFor({ state: 'detached' })
    expect([await panel(page).isVisible(), await opener.evaluate((element) => element.matches(':focus'))]).toEqual([
      true,
      true,
    ])
  }
})

test('what is pasted is attached, but words copied with a picture of them stay words (S24)', async () => {
  const page = await shop.shopper()
  await openPanel(page)
  await panel(page).locator('.clip').waitFor()
  await hand(page, 'paste', [photo('image.png')])
  await uploaded(page, 1)
  await hand(page, 'paste', [photo('image.png')], 'a table of prices')
  await hand(page, 'paste', [], 'a table of prices')
  await expect.poll(() => rows(page).count()).toBe(1)
})

test('what is dropped anywhere on the panel is attached, and does not take the page away (S24)', async () => {
  const page = await shop.shopper()
  await openPanel(page)
  await panel(page).locator('.clip').waitFor()
  await hand(page, 'dragover', [photo()])
  await expect.poll(() => panel(page).getAttribute('class')).toContain('dropping')
  await hand(page, 'drop', [photo(), { ...receipt }])
  await uploaded(page, 2)
  expect([await panel(page).getAttribute('class'), new URL(page.url()).pathname]).toEqual(['panel', '/demo/'])
})

test('what is too large, of a wrong kind or one too many is told before anything is sent (S24)', async () => {
  const page = await shop.shopper({ forgiven: true })
  await openPanel(page)
  const folder = await mkdtemp(join(tmpdir(), 'counterbell-files-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'film.mp4'), '')
  await truncate(join(folder, 'film.mp4'), limits.file + 1)
  await writeFile(join(folder, 'photo.png'), '<svg onload=alert(1)>')
  await panel(page)
    .locator('.clip input')
    .setInputFiles(['film.mp4', 'photo.png'].map((name) => join(folder, name)))
  await rows(page)
    .nth(0)
    .getByText(/^Larger than 10\.5 MB$/)
    .waitFor()
  await rows(page).nth(1).getByText('This kind of file is not accepted').waitFor()
  await composer(page).fill('Look')
  await expect.poll(() => panel(page).locator('.send').getAttribute('aria-disabled')).toBe('false')
  await expectAccessible(page, 'files that cannot go')
  for (const name of ['film.mp4', 'photo.png'])
    await panel(page)
      .getByRole('button', { name: `Remove ${name}` })
      .click()
  await pick(page, ...[1, 2, 3, 4, 5, 6].map((number) => photo(`${number}.png`)))
  await panel(page).getByText('At most 5 files go with one message.').waitFor()
  await uploaded(page, 5)
})

test('an upload is cancelled while it goes, and nothing of it is sent (S24)', async () => {
  const page = await shop.shopper({
    forgiven: true,
    prepare: (each) => each.route('**/api/shopper/files', () => undefined),
  })
  await openPanel(page)
  await pick(page, photo())
  await panel(page).getByRole('progressbar', { name: 'Uploading cracked mug.png' }).waitFor()
  await panel(page).getByRole('button', { name: 'Remove cracked mug.png' }).click()
  await rows(page).waitFor({ state: 'detached' })
  await say(page, 'Only words')
  await panel(page).locator('.mark').getByText('Sent').waitFor()
  expect(await pictures(page).count()).toBe(0)
})

test('an upload that the server could not take is tried again, and goes with the message that was sent meanwhile (S24)', async () => {
  let broken = true
  const page = await shop.shopper({
    forgiven: true,
    prepare: (each) =>
      each.route('**/api/shopper/files', (route) =>
        broken ? route.fulfill({ status: 500, json: { ok: false, refusal: { code: 'internal' } } }) : route.continue(),
      ),
  })
  await openPanel(page)
  await pick(page, photo())
  await panel(page).getByText('Not uploaded').waitFor()
  broken = false
  await panel(page).getByRole('button', { name: 'Try again: cracked mug.png' }).click()
  await say(page, 'Here it is')
  await pictures(page).waitFor()
  await expect.poll(() => panel(page).locator('.bubble').textContent()).toBe('Here it is')
})

test('an upload that was cut off goes on by itself when the line is back (S9, S24)', async () => {
  const page = await shop.shopper({ forgiven: true })
  await openPanel(page)
  await panel(page).locator('.clip').waitFor()
  await page.context().setOffline(true)
  await panel(page).getByText('No connection.').waitFor()
  await pick(page, photo())
  await panel(page).getByText('Continues when the connection is back').waitFor()
  await say(page, 'As promised')
  await page.context().setOffline(false)
  await pictures(page).waitFor({ timeout: 30_000 })
  await panel(page).locator('.mark').getByText('Sent').waitFor()
})

test('what was uploaded and not sent is still there after a reload, and is sent then (S24)', async () => {
  const page = await shop.shopper()
  await openPanel(page)
  await pick(page, photo())
  await uploaded(page, 1)
  await page.reload()
  await openPanel(page)
  await uploaded(page, 1)
  await send(page)
  await pictures(page).locator('img').waitFor()
  await page.reload()
  await showPanel(page)
  await pictures(page).locator('img').waitFor()
  expect(await rows(page).count()).toBe(0)
})

test('a file beside the words is there in all tabs, and gone from all once it is sent or taken back (S43)', async () => {
  const one = await shop.shopper()
  await openPanel(one)
  const other = await shop.tabBeside(one)
  await openPanel(other)
  await pick(one, photo(), receipt)
  await uploaded(one, 2)
  await uploaded(other, 2)
  await panel(other).getByRole('button', { name: 'Remove receipt.pdf' }).click()
  await uploaded(one, 1)
  await composer(other).fill('This one')
  await send(other)
  await pictures(other).locator('img').waitFor()
  await expect.poll(() => rows(one).count()).toBe(0)
  expect(await composer(one).inputValue()).toBe('')
  await say(one, 'And a word')
  await expect.poll(() => panel(one).locator('.mark').last().textContent()).toContain('Sent')
  expect(await pictures(one).count()).toBe(1)
})

test('a message that waited for its file goes without taking the focus from the page, where the shopper writes by now (S40, S47)', async () => {
  let go = () => {}
  const held = new Promise<void>((resolve) => (go = resolve))
  const page = await shop.shopper({
    prepare: (each) => each.route('**/api/shopper/files', async (route) => (await held, route.continue())),
  })
  await openPanel(page)
  await pick(page, photo())
  await rows(page).waitFor()
  await say(page, 'Here it is')
  await panel(page).getByText('Sends when the files are uploaded').waitFor()
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('input'))
    field.id = 'search'
    field.focus()
  })
  await page.locator('#search').click()
  go()
  await pictures(page).waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search')
})

test('on a phone there is the camera, in place of the emoji that its keyboard has (S24)', async () => {
  const page = await shop.shopper({ ...phone })
  await openPanel(page)
  await panel(page).getByLabel('Take a photo').waitFor()
  expect([
    await panel(page).locator('.camera input').getAttribute('capture'),
    await panel(page).locator('.smile').isVisible(),
  ]).toEqual(['environment', false])
  await panel(page).locator('.camera input').setInputFiles(photo('IMG_0001.png'))
  await uploaded(page, 1)
})

test('a page that forbids our pictures shows files by their names (S25)', async () => {
  const page = await shop.shopper({
    forgiven: true,
    prepare: (each) => each.route('**/files/*', (route) => route.abort()),
  })
  await openPanel(page)
  await pick(page, photo())
  await uploaded(page, 1)
  await send(page)
  await panel(page).locator('.mark').getByText('Sent').waitFor()
  await page.reload()
  await showPanel(page)
  await panel(page).locator('.named').getByText('cracked mug.png').waitFor()
})

test('emoji are put where the words are, by pointer and by keyboard alone (S15, S26)', async () => {
  const page = await shop.shopper()
  await openPanel(page)
  await composer(page).fill('Thank you  for the mug')
  await composer(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(10, 10))
  const button = panel(page).getByRole('button', { name: 'Emoji' })
  await button.click()
  await expectAccessible(page, 'emoji')
  await panel(page).getByRole('button', { name: 'red heart' }).click()
  await expect.poll(() => composer(page).inputValue()).toBe('Thank you ❤️ for the mug')
  await button.click()
  await button.press('Enter')
  await panel(page).getByRole('button', { name: 'grinning' }).and(page.locator(':focus')).waitFor()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter', 'Escape']) await page.keyboard.press(key)
  await expect.poll(() => composer(page).inputValue()).toBe('Thank you ❤️👍 for the mug')
  expect([await panel(page).isVisible(), await composer(page).evaluate((area) => area.matches(':focus'))]).toEqual([
    true,
    true,
  ])
})

/** As the browser hands over what is pasted, or dropped on the thread. */
async function hand(page: Page, name: 'paste' | 'dragover' | 'drop', files: Given[], text = ''): Promise<void> {
  const bytes = files.map(({ name: called, mimeType, buffer }) => ({
    called,
    mimeType,
    text: buffer.toString('base64'),
  }))
  const target = name === 'paste' ? composer(page) : panel(page).locator('.scroller')
  await target.evaluate(
    (element, { kind, given, words }) => {
      const data = new DataTransfer()
      for (const { called, mimeType, text: base64 } of given)
        data.items.add(
          new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], called, { type: mimeType }),
        )
      if (words) data.setData('text/plain', words)
      const init = { bubbles: true, cancelable: true, composed: true }
      element.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent(kind, { ...init, clipboardData: data })
          : new DragEvent(kind, { ...init, dataTransfer: data }),
      )
    },
    { kind: name, given: bytes, words: text },
  )
}
