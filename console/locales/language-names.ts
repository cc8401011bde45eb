import { languageName } from '../../shared/safe-intl'

/**
 * The name of a language by its code, in the reader's language. With a capital, because it stands alone or begins a
 * line.
 */
export function languageNamesIn(locale: string) {
  const lists = new Intl.ListFormat(locale, { type: 'unit' })
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
  const name = (language: string) => languageName(language, locale)
  return {
    one: (language: string) => capital(name(language)),
    list: (languages: readonly string[]) => capital(lists.format(languages.map(name))),
  }
}
