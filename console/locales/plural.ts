export type Forms = { one?: string; few?: string; many?: string; other: string }

/** Chooses the plural form by the language's rules, and puts the number in place of `#`. */
export function pluralIn(locale: string) {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (count: number, forms: Forms): string => {
    const form = rules.select(count)
    const text = form === 'one' || form === 'few' || form === 'many' ? (forms[form] ?? forms.other) : forms.other
    return text.replace('#', numbers.format(count))
  }
}
