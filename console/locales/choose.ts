import { Language } from '../../shared/site'

const key = 'counterbell.language'

/** The agent's own choice, else the last one on this browser, else the browser's language, else English. */
export function chooseLanguage(own: string | null | undefined): Language {
  const wishes = [own, remembered(), ...(navigator.languages ?? []).map((tag) => tag.split('-')[0])]
  for (const wish of wishes) {
    const known = Language.safeParse(wish)
    if (known.success) return known.data
  }
  return 'en'
}

/** So that the sign-in page uses the right language. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language)
  } catch {
    // Storage is blocked: the browser's language is used.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
