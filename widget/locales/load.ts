import { fetchFile } from '../../shared/fetch-file'
import type { PanelLanguage } from '../../shared/site'
import type { Sentences } from './en'
import type { LaterSentences } from './later/en'

/** The sentences, and the tag by which dates and counts are formatted. `later` is null until a view of `later` was wanted. */
export type Tongue = { language: PanelLanguage; tag: string; say: Sentences; later: LaterSentences | null }

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

/** Each language is two files of its own, of which a shopper fetches those of the one that is spoken. Rejects where it cannot be had. */
export async function loadTongue(language: PanelLanguage, page: string): Promise<Tongue> {
  return tongueOf(language, (await fetchFile<{ sentences: Sentences }>(language)).sentences, page)
}

/** The same language with the sentences of `later`; rejects where they cannot be had. */
export async function withLater(tongue: Tongue): Promise<Tongue> {
  return tongue.later
    ? tongue
    : {
        ...tongue,
        later: (await fetchFile<{ laterSentences: LaterSentences }>(`later-${tongue.language}`)).laterSentences,
      }
}
