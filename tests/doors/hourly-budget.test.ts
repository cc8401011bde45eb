import { afterEach, describe, expect, test } from 'vitest'
import type { WriteBudget } from '../../server/access'
import { createHourlyBudget, hourlyBudget } from '../../server/requests/budgets/hourly-budget'
import { ShopperId } from '../../shared/ids'
import { openApp, type OpenApp } from '../support/open-app'
import { openShopper } from '../support/sockets'
import { clientId } from './scene'

const shopper = (number: number) => ShopperId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
const most = { events: 50, bytes: 10_000, conversations: 4 }

/** How often it is let do this. */
function times(act: () => void, tries: number): number {
  let done = 0
  for (let turn = 0; turn < tries; turn++) {
    try {
      act()
      done++
    } catch (error) {
      expect(error).toMatchObject({ refusal: { code: 'limited', retryAfter: expect.any(Number) as number } })
    }
  }
  return done
}

describe('What shoppers may add to the logs in an hour', () => {
  const kinds: [string, (budget: WriteBudget) => void, number][] = [
    ['events', (budget) => budget.write(1, 10), most.events],
    ['bytes', (budget) => budget.write(1, 1_000), most.bytes / 1_000],
    ['conversations', (budget) => budget.begin(), most.conversations],
  ]

  test.each(kinds)(
    'is bounded in %s by shopper, at whatever address, and by network, of however many shoppers (H29)',
    (_, act, each) => {
      const budget = createHourlyBudget(most)
      let one = 0
      for (let address = 1; address <= 5; address++)
        one += times(() => act(budget(shopper(1), `203.0.113.${address}`)), each)
      expect(one).toBe(each)
      let flood = 0
      for (let number = 2; number < 22; number++)
        flood += times(() => act(budget(shopper(number), '198.51.100.66')), each)
      expect(flood).toBe(10 * each)
      let customer = 0
      for (let number = 30; number < 80; number++)
        customer += times(() => act(budget(shopper(number), `2001:db8:0:1${number}::1`)), each)
      expect(customer).toBe(20 * each)
      expect(times(() => act(budget(shopper(90), '198.51.100.67')), each)).toBe(each)
    },
  )

  test('leaves room for a first message however low the limit of messages is', () => {
    expect(hourlyBudget({ messages: 1, conversations: 20 })).toEqual({ events: 200, bytes: 200_000, conversations: 20 })
  })
})

describe('At the door', () => {
  let app: OpenApp
  afterEach(() => app.dispose())
  const page = (number: number) => ({ url: `https://shop.example/${number}/${'x'.repeat(1_900)}`, title: 'Mug' })

  test('of pages visited without end no more is written down after a while, nor anything else of that shopper; a repeat is answered, and others write on (D2, H29)', async () => {
    app = await openApp({ LIMIT_MESSAGES: '100', TRUST_PROXY: '1' })
    const mallory = await openShopper(app.url, { site: app.site.key, address: '198.51.100.1' })
    const first = { clientMessageId: clientId(), text: 'Hello?' }
    const { conversation } = await mallory.ask('send', first)
    let written = 0
    // What one address may write in ten seconds, from one after the other.
    for (let address = 2; address < 9; address++) {
      const { ask, socket } = await openShopper(app.url, {
        site: app.site.key,
        token: mallory.welcome.token,
        address: `198.51.100.${address}`,
      })
      const outcomes = await Promise.allSettled(
        Array.from({ length: 90 }, (_, number) => ask('visit', { conversation, page: page(address * 100 + number) })),
      )
      written += outcomes.filter(({ status }) => status === 'fulfilled').length
      socket.close()
    }
    expect([written > 300, written < 530]).toEqual([true, true])
    await expect(mallory.ask('send', { clientMessageId: clientId(), text: 'Again' })).rejects.toThrow('limited')
    expect((await mallory.ask('send', first)).conversation).toBe(conversation)
    const ioana = await openShopper(app.url, { site: app.site.key, address: '198.51.100.1' })
    await ioana.ask('send', { clientMessageId: clientId(), text: 'Hello!' })
  }, 60_000)

  test('a shopper who begins and ends conversations is refused another one before long, and others begin theirs (H29)', async () => {
    app = await openApp({ LIMIT_CONVERSATIONS: '4', TRUST_PROXY: '1' })
    const mallory = await openShopper(app.url, { site: app.site.key, address: '198.51.100.66' })
    const outcomes: string[] = []
    for (let turn = 0; turn < 6; turn++) {
      const begun = await mallory
        .ask('send', { clientMessageId: clientId(), text: 'Hello?' })
        .catch((error: Error) => error)
      outcomes.push(begun instanceof Error ? begun.message : 'ok')
      if (!(begun instanceof Error))
        await mallory.ask('end', { conversation: begun.conversation, commandId: clientId() })
    }
    expect(outcomes.map((each) => (each.includes('limited') ? 'limited' : each))).toEqual([
      'ok',
      'ok',
      'ok',
      'ok',
      'limited',
      'limited',
    ])
    const ioana = await openShopper(app.url, { site: app.site.key, address: '203.0.113.7' })
    await ioana.ask('send', { clientMessageId: clientId(), text: 'Hello!' })
  })
})
