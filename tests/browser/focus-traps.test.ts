import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { focusTraps, pressTrap } from './hostile/focus-traps'
import { openVisiting, type Visiting } from './hostile/visiting'
import { openShop } from './open-shop'
import { bell, composer, panel } from './shopper-acts'

const shop = openShop()
let visiting: Visiting
beforeAll(async () => {
  visiting = await openVisiting(shop)
  return () => visiting.close()
})

for (const trap of focusTraps) {
  test(`on a page ${trap.what} the shopper can write, and no word goes astray; by hand they can leave (S42)`, async () => {
    const { page, leave } = await visiting.visit(trap, true)
    onTestFinished(leave)
    await page.evaluate(() => window.Counterbell!('open'))
    await composer(page).waitFor()
    await page.waitForTimeout(300)
    await composer(page).click()
    await page.keyboard.type('Is the glaze food safe?', { delay: 20 })
    expect(await composer(page).inputValue()).toBe('Is the glaze food safe?')
    expect(await page.locator('[name=voucher]').inputValue()).toBe('')
    await page.keyboard.press('Tab')
    expect(await panel(page).evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement !== null)).toBe(
      true,
    )
    if (trap.what.includes('keys')) return
    await page.locator('[name=voucher]').click()
    await page.keyboard.type('LUT10')
    expect(await page.locator('[name=voucher]').inputValue()).toBe('LUT10')
  })
}

test(`on a page ${pressTrap.what} every button of the panel works, once for each press, and files can be picked (S42)`, async () => {
  const { page, leave } = await visiting.visit(pressTrap, true)
  onTestFinished(leave)
  await page.evaluate(() => window.Counterbell!('open'))
  await panel(page).locator('.expect:not(.connecting)').waitFor()
  const chooser = page.waitForEvent('filechooser')
  await panel(page).locator('.clip').click()
  await (await chooser).setFiles({ name: 'receipt.txt', mimeType: 'text/plain', buffer: Buffer.from('2 bowls') })
  await panel(page).locator('.tray-row').waitFor()
  await panel(page).getByRole('button', { name: 'Remove receipt.txt' }).click()
  await panel(page).locator('.tray-row').waitFor({ state: 'detached' })
  await panel(page).getByRole('button', { name: 'More', exact: true }).click()
  await panel(page).getByRole('button', { name: 'Sound and notifications' }).click()
  const sound = panel(page).getByRole('switch').first()
  await sound.click()
  await expect.poll(() => sound.getAttribute('aria-checked')).toBe('false')
  await panel(page).getByRole('button', { name: 'Back', exact: true }).click()
  await panel(page).getByRole('button', { name: 'Close', exact: true }).click()
  await panel(page).waitFor({ state: 'hidden' })
  await bell(page).click()
  await panel(page).waitFor()
})
