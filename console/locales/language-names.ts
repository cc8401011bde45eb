import { languageName } from '../../shared/safe-intl'

/** A language by its code, as the reader's language says it; capital where it stands alone or begins a line. */
export function languageNamesIn(locale: string) {
  const lists = new Intl.ListFormat(locale, { type: 'unit' })
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
  const name = (language: string) => languageName(language, locale)
  return {
    one: (language: string) => capital(name(language)),
    list: (languages: readonly string[]) => capital(lists.format(languages.map(name))),
  }
}
