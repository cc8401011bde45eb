import { existsSync } from 'node:fs'
import { Redis } from 'ioredis'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { borrow } from './borrow'
import { freshDatabase } from './postgres'
import { startRedis } from './redis'

test('two suites that ask for a database get two, and neither sees the tables of the other', async () => {
  const [ours, theirs] = await Promise.all([freshDatabase(), freshDatabase()])
  const [here, there] = [new Client(ours.url), new Client(theirs.url)]
  await Promise.all([here.connect(), there.connect()])
  await here.query('CREATE TABLE mugs (glaze text)')
  await expect(there.query('SELECT * FROM mugs')).rejects.toThrow('does not exist')
  await Promise.all([here.end(), there.end()])
  await Promise.all([ours.drop(), theirs.drop()])
})

test('the library that gives a process a clock of its own is found, or installed (F9)', async () => {
  expect(existsSync(await borrow('faketime'))).toBe(true)
})

test('a Redis that is begun again has forgotten everything', async () => {
  const redis = await startRedis()
  const client = new Redis(redis.url)
  await client.set('glaze', 'celadon')
  await redis.restart()
  expect(await client.get('glaze')).toBeNull()
  client.disconnect()
  await redis.stop()
})
