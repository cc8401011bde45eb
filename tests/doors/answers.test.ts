import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agentRequests } from '../../shared/agent-protocol'
import { shopperRequests } from '../../shared/shopper-protocol'
import { hire } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { openAgent, openShopper } from '../support/sockets'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.dispose())

const invalid = expect.objectContaining({
  ok: false,
  refusal: expect.objectContaining({ code: 'invalid' }) as unknown,
}) as unknown
const doors = { shopper: Object.keys(shopperRequests), agent: Object.keys(agentRequests) }

describe.each(['shopper', 'agent'] as const)("at the %s's door", (kind) => {
  test.each(doors[kind])('%s with nothing but a wish for an answer is answered', async (name) => {
    const socket = await open(kind)
    expect(await socket.timeout(2_000).emitWithAck(name)).toEqual(invalid)
    socket.close()
  })

  test.each(doors[kind])('%s with more than belongs to it is answered, by its first value', async (name) => {
    const socket = await open(kind)
    expect(await socket.timeout(2_000).emitWithAck(name, 'x', {}, [], null)).toEqual(invalid)
    socket.close()
  })

  test('whoever wants no answer gets none, and the next one is answered all the same', async () => {
    const socket = await open(kind)
    for (const name of doors[kind])
      for (const input of [undefined, null, 'x', {}, []]) if (name !== 'sign-out') socket.emit(name, input)
    expect(await socket.timeout(2_000).emitWithAck(kind === 'shopper' ? 'seen' : 'note', null)).toEqual(invalid)
    socket.close()
  })

  test('an invalid answer says where the fault is, and repeats nothing that was sent', async () => {
    const socket = await open(kind)
    const answer: unknown = await socket
      .timeout(2_000)
      .emitWithAck('seen', { conversation: '<img src=x onerror=alert(1)>', seq: -1 })
    expect(answer).toEqual({
      ok: false,
      refusal: {
        code: 'invalid',
        faults: [expect.objectContaining({ path: 'conversation' }), expect.objectContaining({ path: 'seq' })],
      },
    })
    expect(JSON.stringify(answer)).not.toContain('<img')
    socket.close()
  })
})

async function open(kind: 'shopper' | 'agent'): Promise<Socket> {
  const { socket } =
    kind === 'shopper'
      ? await openShopper(app.url, { site: app.site.key })
      : await openAgent(await hire(app, { role: 'owner' }))
  return socket as Socket
}
