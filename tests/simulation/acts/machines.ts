import { moments } from '../crash-points'
import type { Command } from '../plan'
import { count } from '../tally'
import { luck } from '../virtual/random'
import { time } from '../virtual/time'
import { longestFreeze, weathers, type WeatherName } from '../virtual/weather'
import { letPass, type World } from '../world'
import { nodeOf, some, type Act } from './choose'

/** What happens to connections, processes and the database; and time that passes. */
export const machineActs = {
  'cut a line': (world, command) => {
    const device = deviceOf(world, command)
    device.socket?.dropLine('transport close')
    return fault(world, `the line of ${device.owner.name} breaks`)
  },
  unreachable: (world, command) => {
    const [device, ms] = [deviceOf(world, command), luck.weather.pick([3_000, 12_000, 45_000])]
    world.network.cut(device, ms)
    return fault(world, `no network reaches ${device.owner.name} for ${seconds(ms)}`)
  },
  weather: (world, command) => {
    const name = some(Object.keys(weathers), command.which) as WeatherName
    world.network.sky.weather = weathers[name]
    return fault(world, `the network is ${name}`)
  },
  crash: (world, command) => {
    const [node, moment] = [nodeOf(world, command), some(moments, command.which)!]
    if (!node) return null
    world.crashes.arm(node, moment)
    return fault(world, `process ${node.name} will die ${moment}`)
  },
  kill: (world, command) => {
    const node = nodeOf(world, command)
    if (!node) return null
    world.kill(node, command.which % 3 === 0)
    return fault(world, `process ${node.name} is killed`)
  },
  freeze: (world, command) => {
    const [node, ms] = [nodeOf(world, command), luck.weather.pick([2_000, 15_000, longestFreeze])]
    if (!node) return null
    world.network.nodeFroze(node, ms)
    world.frozenUntil = time.now + ms
    world.troubledAt = Math.max(world.troubledAt, time.now + ms)
    return fault(world, `process ${node.name} stands still for ${seconds(ms)}`)
  },
  outage: (world) => {
    const ms = luck.weather.between(500, 6_000)
    world.outage.until = time.now + ms
    world.troubledAt = Math.max(world.troubledAt, time.now + ms)
    return fault(world, `the database is out of reach for ${seconds(ms)}`)
  },
  'split nodes': (world) => {
    world.network.splitUntil = time.now + luck.weather.between(2_000, 20_000)
    return fault(world, 'the processes hear nothing of each other')
  },
  wait: async (world) => {
    await letPass(world, luck.weather.between(8_000, 30_000))
    return 'some time goes by'
  },
} satisfies Record<string, Act>

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

const deviceOf = ({ shoppers, agents }: World, { who, which }: Command) => {
  const [shopper, agent] = [some(shoppers, who)!, some(agents, who)!]
  return which % 2 ? agent.open().device : shopper.tab(which).device
}

function fault(world: World, what: string): string {
  count(world.tally, 'faults')
  return what
}
