import { expect, test } from 'vitest'
import { createNetworkBudgets } from '../../server/requests/budgets/network-budgets'

const shut = (networks: ReturnType<typeof createNetworkBudgets>, ...addresses: string[]) =>
  addresses.map((address) => networks.isBlocked(address))

test('a network that floods us is shut by itself, however often: its wider ones only once several within them did (H16)', () => {
  const networks = createNetworkBudgets({ connections: 1_000, frames: 1_000, refusals: 100 })
  const [here, sameCustomer, sameProvider] = ['2001:db8:0:1000::1', '2001:db8:0:10ff::1', '2001:db8:0:2000::1'] as const
  const flooder = networks.enter(here)
  for (let strike = 0; strike < 40; strike++) flooder.penalise()
  expect(shut(networks, here, sameCustomer, sameProvider)).toEqual([true, false, false])

  for (let network = 1; network < 4; network++) networks.enter(`2001:db8:0:100${network}::1`).penalise()
  expect(shut(networks, sameCustomer, sameProvider)).toEqual([true, false])

  for (let network = 4; network < 16; network++) networks.enter(`2001:db8:0:10${network.toString(16)}0::1`).penalise()
  expect(shut(networks, sameProvider, '2001:db8:1::1')).toEqual([true, false])
})
