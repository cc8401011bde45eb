/** A language by its code, as the reader's language says it; capital where it stands alone or begins a line. */
export function languageNamesIn(locale: string) {
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const lists = new Intl.ListFormat(locale, { type: 'unit' })
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
  const name = (language: string) => names.of(language) ?? language
  return { one: (language: string) => capital(name(language)), list: (languages: readonly string[]) => capital(lists.format(languages.map(name))) }
}
