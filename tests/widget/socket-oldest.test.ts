import { readFile } from 'node:fs/promises'
import { Server } from 'socket.io'
import { Server as Oldest } from 'socket.io-oldest'
import { expect, test, vi } from 'vitest'

vi.mock('socket.io', () => import('socket.io-oldest'))

// All that is tried with the server that we run, the newest.
await import('./socket.test')

test('the oldest server of version 4.8 is tried here, and the one that we run in the other file', async () => {
  expect(Server).toBe(Oldest)
  const versions = ['socket.io-oldest', 'socket.io'].map(
    async (name) =>
      (JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version,
  )
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    dependencies: Record<string, string>
  }
  expect(await Promise.all(versions)).toEqual(['4.8.0', dependencies['socket.io']])
})
