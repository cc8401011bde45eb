import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import type { AgentServer, ShopperServer } from '../../server/bus/socket-types'
import { sendHeads } from '../../server/socket/heads'
import { hire } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { openAgent, openShopper } from '../support/sockets'
import { clientId } from './scene'

let app: OpenApp
afterEach(() => app.dispose())

test('a console watches a hundred threads and no more, and may go on to another once it has left one', async () => {
  app = await openApp()
  const conversations = await Promise.all(
    Array.from({ length: 103 }, async () => {
      const { ask, socket } = await openShopper(app.url, { site: app.site.key })
      const { conversation } = await ask('send', { clientMessageId: clientId(), text: 'Is the kiln on?' })
      socket.close()
      return conversation
    }),
  )
  const { ask } = await openAgent(await hire(app))
  const outcomes = await Promise.all(
    conversations.map((conversation) =>
      ask('watch', { conversation }).then(
        () => 'ok',
        (error: Error) => error.message,
      ),
    ),
  )
  expect(outcomes.filter((each) => each === 'ok')).toHaveLength(100)
  await ask('unwatch', { conversation: conversations[outcomes.indexOf('ok')]! })
  expect(
    await ask('watch', { conversation: conversations[outcomes.findIndex((each) => each !== 'ok')]! }),
  ).toMatchObject({ head: { seq: expect.any(Number) as number } })
}, 60_000)

test('however many threads all consoles watch, everybody is told the heads (D5)', async () => {
  app = await openApp()
  const maria = await hire(app)
  const told: unknown[] = []
  const socket = (many: number) => ({
    data: {
      principal: { ...maria.me, kind: 'agent', session: 'gone' },
      watching: new Set(Array.from({ length: many }, () => randomUUID())),
    },
    emit: (...said: unknown[]) => told.push(said),
    disconnect: () => undefined,
  })
  const serverOf = (sockets: unknown[]) => ({
    sockets: { sockets: new Map(sockets.map((each, index) => [index, each])) },
  })
  const heads = sendHeads(
    app.context,
    serverOf([]) as unknown as ShopperServer,
    serverOf([socket(40_000), socket(40_000)]) as unknown as AgentServer,
  )
  await heads()
  expect(told).toEqual([['signed-out'], ['signed-out']])
}, 60_000)
