import type { Language } from '../../shared/site'
import { sentences as english, type Sentences } from './en'

/** The sentences, and the tag by which dates and counts are formatted. */
export type Tongue = { language: Language; tag: string; say: Sentences }

const chunks: Record<Exclude<Language, 'en'>, () => Promise<{ sentences: Sentences }>> = {
  ro: () => import('./ro'),
  pl: () => import('./pl'),
  it: () => import('./it'),
  uk: () => import('./uk'),
}

/** What the tag or the page says it is written in. */
export function pageLanguage(told: string | null): string {
  const said = (told || document.documentElement.lang || navigator.language || 'en').replace('_', '-').toLowerCase()
  try {
    return new Intl.Locale(said).baseName
  } catch {
    return 'en'
  }
}

/** The page's language if we and the site speak it, else the site's first. `offered` is null while the site is unknown. */
export function chooseLanguage(page: string, offered: readonly Language[] | null): Language {
  const wished = page.slice(0, 2)
  const known = (offered ?? (['en', ...Object.keys(chunks)] as Language[])).find((language) => language === wished)
  return known ?? offered?.[0] ?? 'en'
}

/** Fetches a language's chunk. One that cannot be had is no reason to show nothing: English is always here. */
export async function loadTongue(language: Language, page: string): Promise<Tongue> {
  const tag = page.startsWith(language) ? page : language
  try {
    const say = language === 'en' ? english : (await chunks[language]()).sentences
    return { language, tag, say }
  } catch {
    return { language: 'en', tag: 'en', say: english }
  }
}
