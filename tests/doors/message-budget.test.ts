import { afterEach, describe, expect, test } from 'vitest'
import { createMessageBudget } from '../../server/requests/budgets/message-budget'
import { SiteId } from '../../shared/ids'
import { openApp, type OpenApp } from '../support/open-app'
import { openShopper, type ShopperSocket } from '../support/sockets'
import { clientId } from './scene'

const site = SiteId.parse('00000000-0000-4000-8000-000000000001')

describe('What shoppers may write', () => {
  const spend = (budget: ReturnType<typeof createMessageBudget>, address: string, times: number) => {
    let spent = 0
    for (let turn = 0; turn < times; turn++) {
      try {
        budget.message(address, site)
        spent++
      } catch {
        // One too many.
      }
    }
    return spent
  }

  test('is counted by /64, /56 and /48: many networks of one customer do not empty the pot of a site', () => {
    const budget = createMessageBudget({ messages: 100, siteMessages: 1_000 })
    const twelve = Array.from({ length: 12 }, (_, network) =>
      spend(budget, `2001:db8:0:10${network.toString(16)}::1`, 200),
    )
    expect(twelve.reduce((sum, each) => sum + each, 0)).toBe(200)
    const ofCompany = Array.from({ length: 12 }, (_, network) =>
      spend(budget, `2001:db8:0:${(network + 2).toString(16)}00::1`, 200),
    )
    expect(ofCompany.reduce((sum, each) => sum + each, 0)).toBe(200)
    expect(spend(budget, '198.51.100.7', 100)).toBe(100)
  })

  test('runs low in equal shares: a dozen addresses that take all they can leave something to whoever comes next', () => {
    const budget = createMessageBudget({ messages: 200, siteMessages: 600 })
    for (let turn = 0; turn < 200; turn++)
      for (let address = 1; address <= 12; address++) spend(budget, `198.51.100.${address}`, 1)
    expect(spend(budget, '203.0.113.1', 200)).toBeGreaterThanOrEqual(40)
    expect(spend(budget, '2001:db8:9::1', 200)).toBeGreaterThanOrEqual(40)
    expect(spend(budget, '198.51.100.1', 1)).toBe(0)
  })

  test('of a whole site may be one address that is alone', () => {
    const budget = createMessageBudget({ messages: 100, siteMessages: 50 })
    expect(spend(budget, '198.51.100.1', 60)).toBe(50)
  })
})

describe('A repeat of a stored message', () => {
  let app: OpenApp
  afterEach(() => app.dispose())
  const say = ({ ask }: ShopperSocket, clientMessageId: string) =>
    ask('send', { clientMessageId, text: 'Hello?' }).then(
      () => 'ok',
      (error: Error) => error.message,
    )

  test.each([{ LIMIT_MESSAGES: '3' }, { LIMIT_SITE_MESSAGES: '3' }])(
    'costs nothing, and is answered when nothing is left (D2, H16): %o',
    async (limits) => {
      app = await openApp(limits)
      const ioana = await openShopper(app.url, { site: app.site.key })
      const first = clientId()
      const outcomes: string[] = []
      for (let turn = 0; turn < 6; turn++) outcomes.push(await say(ioana, first))
      expect(outcomes).toEqual(Array(6).fill('ok'))
      expect([await say(ioana, clientId()), await say(ioana, clientId())]).toEqual(['ok', 'ok'])
      expect(await say(ioana, clientId())).toContain('limited')
      expect(await say(ioana, first)).toBe('ok')
    },
  )
})
