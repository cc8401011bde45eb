import type { PanelLanguage } from '../../shared/site'
import type { Sentences } from './en'
import type { LaterSentences } from './later/en'

/** The sentences, and the tag by which dates and counts are formatted. `later` is null until a view of `later` was wanted. */
export type Tongue = { language: PanelLanguage; tag: string; say: Sentences; later: LaterSentences | null }

type Files = [panel: () => Promise<{ sentences: Sentences }>, later: () => Promise<{ laterSentences: LaterSentences }>]

/** Each a file of its own: a shopper fetches the one that is spoken. */
const files: Record<PanelLanguage, Files> = {
  en: [() => import('./en'), () => import('./later/en')],
  ro: [() => import('./ro'), () => import('./later/ro')],
  pl: [() => import('./pl'), () => import('./later/pl')],
  it: [() => import('./it'), () => import('./later/it')],
  uk: [() => import('./uk'), () => import('./later/uk')],
  de: [() => import('./de'), () => import('./later/de')],
  fr: [() => import('./fr'), () => import('./later/fr')],
  es: [() => import('./es'), () => import('./later/es')],
  pt: [() => import('./pt'), () => import('./later/pt')],
  nl: [() => import('./nl'), () => import('./later/nl')],
  cs: [() => import('./cs'), () => import('./later/cs')],
  hu: [() => import('./hu'), () => import('./later/hu')],
  tr: [() => import('./tr'), () => import('./later/tr')],
  ar: [() => import('./ar'), () => import('./later/ar')],
  he: [() => import('./he'), () => import('./later/he')],
}

/** What the page says it is written in, as `Intl` takes it. */
export function pageLanguage(said: string): string {
  try {
    return new Intl.Locale(said.replace('_', '-')).baseName
  } catch {
    return 'en'
  }
}

/** The page's language if the site speaks it, else the site's first. */
export function chooseLanguage(page: string, offered: readonly PanelLanguage[]): PanelLanguage {
  return offered.find((language) => page.startsWith(language)) ?? offered[0] ?? 'en'
}

/** How it is read; our languages, not the page's, decide for the panel. */
export const directionOf = ({ language }: Tongue) => (/ar|he/.test(language) ? 'rtl' : 'ltr')

/** `page` tells its own variety of the language, if it is that: `pt-BR`. */
export function tongueOf(language: PanelLanguage, say: Sentences, page: string): Tongue {
  return { language, tag: page.startsWith(language) ? page : language, say, later: null }
}

/** Fetches a language's file; rejects where it cannot be had. */
export async function loadTongue(language: PanelLanguage, page: string): Promise<Tongue> {
  return tongueOf(language, (await files[language][0]()).sentences, page)
}

/** The same language with the sentences of `later`; rejects where they cannot be had. */
export async function withLater(tongue: Tongue): Promise<Tongue> {
  return tongue.later ? tongue : { ...tongue, later: (await files[tongue.language][1]()).laterSentences }
}
