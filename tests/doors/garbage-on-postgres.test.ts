import { afterAll, beforeAll, expect, test } from 'vitest'
import { hire } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { outcomeOf } from '../support/outcome'
import { freshDatabase, type Database } from '../support/postgres'
import { openShopper } from '../support/sockets'
import { clientId } from './scene'

let database: Database
let app: OpenApp
beforeAll(async () => {
  database = await freshDatabase()
  app = await openApp({ DATABASE_URL: database.url })
})
afterAll(async () => {
  await app.dispose()
  await database.drop()
})

const nul = 'A\u0000B'
const emoji = '👩‍🎨 \ud800 \u202e \u001b'

test('what PostgreSQL cannot keep is refused as invalid there too, and is no fault of ours (H5, H8)', async () => {
  const owner = await hire(app, { role: 'owner' })
  const asked = {
    'the language of the console': owner.ask('edit-me', { name: 'Ana Pop', locale: nul }),
    'the cursor of the inbox': owner.ask('inbox', { list: 'all', cursor: `1_${nul}` }),
  }
  const outcomes = await Promise.all(
    Object.entries(asked).map(async ([what, asking]) => [what, await outcomeOf(asking)]),
  )
  expect(Object.fromEntries(outcomes)).toEqual(Object.fromEntries(Object.keys(asked).map((what) => [what, 'invalid'])))
})

test('a name with signs that nobody can see is kept without them, whoever it is of', async () => {
  const { ask, socket } = await openShopper(app.url, { site: app.site.key })
  const owner = await hire(app, { role: 'owner' })
  await ask('send', { clientMessageId: clientId(), text: 'Hello', contact: { name: nul } })
  await owner.ask('edit-me', { name: nul, locale: null })
  const { department } = await owner.ask('add-department', { name: nul })
  const { site } = await owner.ask('add-site', { name: nul, allowedOrigins: [] })
  const { rows } = await owner.ask('inbox', { list: 'all' })
  const { agents } = await owner.ask('team', {})
  expect([department.name, site.name, rows[0]?.contact.name, agents.map(({ name }) => name)]).toEqual([
    'A B',
    'A B',
    'A B',
    expect.arrayContaining(['A B']),
  ])
  socket.close()
})

test('a message of odd characters is kept as it was written, or as near as text can be', async () => {
  const { ask, socket } = await openShopper(app.url, { site: app.site.key, language: nul })
  const { conversation } = await ask('send', {
    clientMessageId: clientId(),
    text: `${emoji}${nul}`,
    page: { url: 'https://shop.example/', title: nul },
  })
  const { events } = await ask('catch-up', { conversation, after: 0 })
  expect(
    events.filter((event) => event.kind === 'message').map(({ text }) => text.replace(/[\ud800\ufffd]/, '')),
  ).toEqual([`${emoji}${nul}`.replace('\ud800', '')])
  socket.close()
})
