import { expect, test } from 'vitest'
import { ana, join, maria, oksana, signIn, tokenOf } from '../support/people'
import { accept } from './agent-acts'
import { openShop } from './open-shop'

const shop = openShop()

test('Maria follows her invitation, chooses a password and is in; the link does not work twice (O2)', async () => {
  const { link } = await shop.owner.ask('invite', {
    email: maria.email,
    name: maria.name,
    role: 'agent',
    capacity: 3,
    languages: [],
    departments: [],
  })
  expect(link).toContain('/console/join#')
  const page = await shop.stranger(`/console/join#${tokenOf(link)}`)
  await page.getByRole('heading', { name: `Welcome, ${maria.name}` }).waitFor()
  await page.getByText(maria.email).waitFor()
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('alert').getByText('At least 10 characters.').waitFor()
  await page.getByLabel('Password').fill(maria.password)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('switch', { name: 'Accepting conversations', checked: false }).waitFor()
  expect(page.url()).toBe(`${shop.server.url}/console/`)

  const again = await shop.stranger(`/console/join#${tokenOf(link)}`, { forgiven: true })
  await again.getByRole('heading', { name: 'This link no longer works' }).waitFor()
})

test('a wrong password is told as such, and nothing more is given away', async () => {
  const page = await shop.stranger('/console/sign-in', { forgiven: true })
  for (const email of [ana.email, 'nobody@atelier-lut.example']) {
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('alert').getByText('Wrong e-mail or password.').waitFor()
  }
})

test('after Oksana changes her password, her other console is asked to sign in again, and the one she did it on stays (O3)', async () => {
  await join(shop.owner, oksana)
  const here = await shop.agent(await signIn(shop.server.url, oksana), {
    accepting: false,
    path: '/console/me',
    forgiven: true,
  })
  const there = await shop.agent(await signIn(shop.server.url, oksana), { accepting: false, forgiven: true })
  await here.getByLabel('Current password').fill('not this one')
  await here.getByLabel('New password').fill('fired clay 4')
  await here.getByRole('button', { name: 'Change password' }).click()
  await here.getByRole('alert').getByText('The current password is wrong.').waitFor()
  await here.getByLabel('Current password').fill(oksana.password)
  await here.getByRole('button', { name: 'Change password' }).click()
  await here.getByText('Password changed').waitFor()

  await there.getByText('Your session has ended. Sign in to continue').waitFor()
  await here.reload()
  await accept(here, true)
  await there.getByLabel('E-mail').fill(oksana.email)
  await there.getByLabel('Password').fill('fired clay 4')
  await there.getByRole('button', { name: 'Sign in' }).click()
  // R8: what was switched on one device is so on the other.
  await there.getByRole('switch', { name: 'Accepting conversations', checked: true }).waitFor()
  await accept(there, false)
  await here.getByRole('switch', { name: 'Accepting conversations', checked: false }).waitFor()
})

test('Ana changes her name, picture and language, and the console follows at once (A13)', async () => {
  const page = await shop.agent(await signIn(shop.server.url, ana), { accepting: false, path: '/console/me' })
  await page.getByLabel('Name').fill('Ana-Maria Pop')
  await page.getByLabel('Language of the console').selectOption('ro')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'Profilul meu' }).waitFor()
  await page.getByRole('button', { name: 'Cont: Ana-Maria Pop' }).waitFor()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ro')

  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 200 } })
  await page.locator('input[type=file]').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: picture })
  const face = page.locator('.picture img')
  await face.waitFor()
  await expect
    .poll(() => face.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]))
    .toEqual([128, 128])
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
  await page.getByRole('alert').getByText('Acest fișier nu a putut fi citit ca imagine.').waitFor()
})
