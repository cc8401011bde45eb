import { fetchFile } from '../../shared/fetch-file'
import type { PanelLanguage } from '../../shared/site'
import type { Sentences } from './en'
import type { LaterSentences } from './later/en'

/** The texts, and the tag for dates and counts. `later` is null until a view of `later` needs it. */
export type Tongue = { language: PanelLanguage; tag: string; say: Sentences; later: LaterSentences | null }

/** The page's language as a tag that `Intl` accepts. */
export function pageLanguage(said: string): string {
  try {
    return new Intl.Locale(said.replace('_', '-')).baseName
  } catch {
    return 'en'
  }
}

/** The page's language if the site offers it, else the site's first. */
export function chooseLanguage(page: string, offered: readonly PanelLanguage[]): PanelLanguage {
  return offered.find((language) => page.startsWith(language)) ?? offered[0] ?? 'en'
}

/** The text direction: the panel's language decides, not the page's. */
export const directionOf = ({ language }: Tongue) => (/ar|he/.test(language) ? 'rtl' : 'ltr')

/** `page` may name a variety of this language, such as `pt-BR`: dates and counts then follow it. */
export function tongueOf(language: PanelLanguage, say: Sentences, page: string): Tongue {
  return { language, tag: page.startsWith(language) ? page : language, say, later: null }
}

/** Each language has two files; a shopper fetches those of one language. Rejects where the file cannot be fetched. */
export async function loadTongue(language: PanelLanguage, page: string): Promise<Tongue> {
  return tongueOf(language, (await fetchFile<{ sentences: Sentences }>(language)).sentences, page)
}

/** The same language with the texts of `later`. Rejects where they cannot be fetched. */
export async function withLater(tongue: Tongue): Promise<Tongue> {
  return tongue.later
    ? tongue
    : {
        ...tongue,
        later: (await fetchFile<{ laterSentences: LaterSentences }>(`later-${tongue.language}`)).laterSentences,
      }
}
