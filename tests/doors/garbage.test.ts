import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agentApi, agentRequests, sessionApi, sessionRequests, type AgentRequests } from '../../shared/agent-protocol'
import { refusals, type Answer } from '../../shared/refusals'
import type { Request } from '../../shared/request'
import { shopperRequests } from '../../shared/shopper-protocol'
import { hire } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { post } from '../support/people'
import { openAgent, openShopper } from '../support/sockets'
import { agentCases, type Case } from './agent-cases'
import { garbage, spoilt } from './garbage'
import { clientId, nowhere, sceneOf } from './scene'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.dispose())

/** Those would end the session that asks, or set it a password. */
const agentNames = (Object.keys(agentRequests) as (keyof AgentRequests)[]).filter(
  (name) => !['sign-out', 'change-password'].includes(name),
)
const conversation = nowhere
const shopperInputs: Record<keyof typeof shopperRequests, Record<string, unknown>> = {
  send: {
    clientMessageId: clientId(),
    text: 'Hello',
    contact: { name: 'Ioana', email: 'ioana@mail.example' },
    department: null,
    page: { url: 'https://shop.example/', title: 'Shop' },
  },
  'catch-up': { conversation, after: 0 },
  seen: { conversation, seq: 1 },
  typing: { conversation, on: true },
  'file-pass': { conversation },
  'remove-file': { file: nowhere },
  visit: { conversation, page: { url: 'https://shop.example/', title: 'Shop' } },
  describe: {
    conversation,
    contact: { name: 'Ioana' },
    attributes: { plan: 'gold' },
    cart: { items: [], total: 12, currency: 'RON' },
  },
  end: { conversation, commandId: clientId() },
  past: { cursor: null },
  leave: { conversation, commandId: clientId(), contact: { name: 'Ioana' } },
  'call-back': {
    commandId: clientId(),
    phone: '+40 722 123 456',
    time: 'morning',
    contact: { name: 'Ioana' },
    department: null,
    page: null,
  },
  'withdraw-call': { conversation, commandId: clientId() },
  rate: { conversation, commandId: clientId(), score: 'good', comment: 'Thank you' },
  edit: { conversation, commandId: clientId(), target: 2, text: 'Hello!' },
  delete: { conversation, commandId: clientId(), target: 2 },
}

describe.each(agentNames)("an admin's garbage for %s (H8)", (name) => {
  test('is refused as invalid over the socket, every time, and at once', async () => {
    const { socket } = await openAgent(await hire(app, { role: 'admin' }))
    await expectAnswers(agentRequests[name], await inputsFor(name), (input) => emit(socket as Socket, name, input))
    socket.close()
  })
})

test.each(agentNames.filter((name) => !['watch', 'unwatch'].includes(name)))(
  "an admin's garbage for %s is refused as invalid over HTTP too",
  async (name) => {
    const { cookie } = await hire(app, { role: 'admin' })
    const inputs = Object.entries(garbage).filter(([, input]) => input !== undefined)
    await expectAnswers(agentRequests[name], inputs, async (input) =>
      (await post(app.url, agentApi + name, input, cookie)).json(),
    )
  },
)

test.each(Object.keys(shopperRequests) as (keyof typeof shopperRequests)[])(
  "a shopper's garbage for %s is refused as invalid",
  async (name) => {
    const { socket } = await openShopper(app.url, { site: app.site.key })
    const inputs = [...Object.entries(garbage), ...spoilt(shopperInputs[name])]
    await expectAnswers(shopperRequests[name], inputs, (input) => emit(socket as Socket, name, input))
    socket.close()
  },
)

test.each(Object.keys(sessionRequests) as (keyof typeof sessionRequests)[])(
  'garbage for %s from somebody who is not signed in is refused',
  async (name) => {
    const input = { email: 'ana@atelier-lut.example', password: 'burnt clay 1', token: 'A'.repeat(43), name: 'Ana Pop' }
    const inputs = [...Object.entries(garbage), ...spoilt(input)].filter(
      ([, given]) => given !== undefined && !sessionRequests[name].input.safeParse(asJson(given)).success,
    )
    await expectAnswers(sessionRequests[name], inputs, async (given) =>
      (await post(app.url, sessionApi + name, given)).json(),
    )
  },
)

async function inputsFor(name: keyof AgentRequests): Promise<[string, unknown][]> {
  const well = (await (agentCases[name] as Case<typeof name>).well(sceneOf(app))) as Record<string, unknown>
  // True is no garbage for `accept`: it would put somebody on duty, who is then given what the others ask about.
  return [...Object.entries(garbage), ...spoilt(well)].filter(([what]) => what !== 'accepting: true')
}

/** What the contract takes may be answered as it likes, from the closed list; all else is `invalid`. None is a fault of ours, and none waits. */
async function expectAnswers(
  request: Request,
  inputs: [string, unknown][],
  ask: (input: unknown) => Promise<unknown>,
): Promise<void> {
  const answers = await Promise.all(
    inputs.map(async ([what, input]) => [what, input, codeOf((await ask(input)) as Answer<unknown>)] as const),
  )
  for (const [what, input, code] of answers) {
    if (request.input.safeParse(asJson(input)).success)
      expect([what, code === 'ok' || (code in refusals && code !== 'internal')]).toEqual([what, true])
    else expect([what, code]).toEqual([what, 'invalid'])
  }
}

const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.refusal.code)
const emit = (socket: Socket, name: string, input: unknown): Promise<unknown> =>
  socket.timeout(5_000).emitWithAck(name, input)
/** What is left of it on the way. */
const asJson = (input: unknown): unknown => (input === undefined ? null : JSON.parse(JSON.stringify(input)))
