import type { RosterBook } from '../../../shared/roster'
import { listedZones, ownZone } from '../../../shared/safe-intl'

/** Browsers list some cities by their old names. They and the server also know the new ones. */
const renamed: Record<string, string> = {
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
}

export function presentName(zone: string): string {
  return renamed[zone] ?? zone
}

/** Every time zone of this browser, by continent. `also`: a saved zone that may have an older name. */
export function zonesByRegion(also: string): [region: string, zones: string[]][] {
  const all = [...new Set([...listedZones().map(presentName), 'UTC', also])].toSorted()
  const regions = new Map<string, string[]>()
  for (const zone of all) {
    const region = zone.split('/')[0] ?? zone
    regions.set(region, [...(regions.get(region) ?? []), zone])
  }
  return [...regions]
}

/** `Europe/Bucharest` as "Bucharest". */
export function cityOf(zone: string): string {
  return (presentName(zone).split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** For a new agent: the zone of most of the team, else the reader's own. */
export function usualZone(book: RosterBook): string {
  const zones = book.agents.map(({ roster }) => roster.timeZone)
  const counted = [...new Set(zones)].map((zone) => ({ zone, count: zones.filter((each) => each === zone).length }))
  return counted.toSorted((a, b) => b.count - a.count)[0]?.zone ?? presentName(ownZone())
}
