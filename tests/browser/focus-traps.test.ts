import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { focusTraps } from './hostile/focus-traps'
import { openVisiting, type Visiting } from './hostile/visiting'
import { openShop } from './open-shop'
import { composer, panel } from './shopper-acts'

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
    expect(await panel(page).evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement !== null)).toBe(true)
    if (trap.what.includes('keys')) return
    await page.locator('[name=voucher]').click()
    await page.keyboard.type('LUT10')
    expect(await page.locator('[name=voucher]').inputValue()).toBe('LUT10')
  })
}
