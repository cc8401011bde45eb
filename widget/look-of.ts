import type { SiteLook } from '../shared/site'
import type { Look } from './shell'

/** What the console says of the bell, under the names that the tag has for it. What it leaves open is not there. */
export function lookOf(site: SiteLook | null): Look {
  if (!site) return {}
  const { colour, position, bottom, side, label, name } = site
  return {
    colour,
    position,
    ...(bottom !== null && { bottom: String(bottom) }),
    ...(side !== null && { side: String(side) }),
    ...(label !== null && { label }),
    name,
  }
}
