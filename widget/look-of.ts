import type { SiteLook } from '../shared/site'
import type { Look } from './shell'

/** The console's settings for the bell, under the tag's names. Settings that the console leaves open are absent. */
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
