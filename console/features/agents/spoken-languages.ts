import { panelLanguages } from '../../../shared/site'

/** Offered to tick: all that the panel speaks, and some that shoppers' pages are in. What an agent speaks beyond these stays theirs. */
const offered: readonly string[] = [...panelLanguages, 'sk', 'bg', 'el']

/** The languages to offer, those already set among them. */
export function spokenLanguages(already: readonly string[]): string[] {
  return [...offered, ...already.filter((language) => !offered.includes(language))]
}
