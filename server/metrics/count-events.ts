import type { LogEvent } from '../../shared/events'
import type { Bus } from '../bus/bus'
import type { Metrics } from './metrics'

/** Counts published events: agents receive every event of every log, once, after its commit. */
export function countEvents(bus: Bus, metrics: Metrics): Bus {
  const publish: Bus['agents']['publish'] = (audiences, name, ...args) => {
    if (name === 'event') metrics.event(args[1] as LogEvent)
    bus.agents.publish(audiences, name, ...args)
  }
  return { ...bus, agents: { publish } }
}
