import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Site } from '../../shared/site'
import { hire, type Hired } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'

let app: OpenApp
let owner: Hired
let lut: Site
beforeAll(async () => {
  app = await openApp()
  owner = await hire(app, { role: 'owner' })
  lut = (await owner.ask('add-site', { name: 'Atelier Lut', allowedOrigins: ['https://shop.example'] })).site
  await owner.ask('add-site', { name: 'Glaze & Co', allowedOrigins: ['https://glaze.example'] })
})
afterAll(() => app.dispose())

/** The pages on which each site's tag was first seen, once the script was asked for from there. */
async function seenAfter(referer?: string): Promise<Record<string, string | null>> {
  await fetch(`${app.url}/widget.js`, { headers: referer ? { referer } : {} })
  await pause(60)
  const { sites } = await owner.ask('sites', {})
  return Object.fromEntries(sites.map((site) => [site.name, site.tagSeen?.page ?? null]))
}

const nobody = { 'Demo shop': null, 'Atelier Lut': null, 'Glaze & Co': null }

test.each([
  undefined,
  'https://evil.example/',
  'https://shop.example.evil.com/',
  'http://shop.example/',
  'https://shop.example:444/',
  'nonsense',
  'about:blank',
  'javascript:alert(1)',
  'https://shop.example@evil.com/',
])('a script asked for from %s shows no tag of ours (O7)', async (referer) => {
  expect(await seenAfter(referer)).toEqual(nobody)
})

test('a page of the demo shop is no shop in which a tag was seen (O11)', async () => {
  expect(await seenAfter(`${app.url}/demo/product.html?item=cobalt-mug`)).toEqual(nobody)
})

test("a page of an allowed origin shows that site's tag, without what its address carried beside", async () => {
  const seen = await seenAfter('https://shop.example/checkout?token=secret#top')
  expect(seen['Atelier Lut']).toBe('https://shop.example/checkout')
  expect(seen['Glaze & Co']).toBeNull()
})

test('a site whose tag was seen keeps the first page and moment', async () => {
  const first = (await owner.ask('sites', {})).sites.find(({ id }) => id === lut.id)!.tagSeen
  expect((await seenAfter('https://shop.example/other'))['Atelier Lut']).toBe('https://shop.example/checkout')
  expect((await owner.ask('sites', {})).sites.find(({ id }) => id === lut.id)!.tagSeen).toEqual(first)
})
