/** Offered to tick; the first five are those of the widget. What an agent speaks beyond these stays theirs. */
const offered = ['en', 'ro', 'pl', 'it', 'uk', 'de', 'fr', 'es', 'pt', 'nl', 'cs', 'sk', 'hu', 'bg', 'el', 'tr']

/** The languages to offer, those already set among them. */
export function spokenLanguages(already: readonly string[]): string[] {
  return [...offered, ...already.filter((language) => !offered.includes(language))]
}
