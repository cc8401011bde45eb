import { panelLanguages } from '../../../shared/site'

/**
 * The languages to tick: all of the panel, and some that shoppers' pages use. An agent keeps languages outside this
 * list.
 */
const offered: readonly string[] = [...panelLanguages, 'sk', 'bg', 'el']

/** The languages to offer, including those already set. */
export function spokenLanguages(already: readonly string[]): string[] {
  return [...offered, ...already.filter((language) => !offered.includes(language))]
}
