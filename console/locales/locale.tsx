import { type ReactNode, use, useEffect, useMemo, useSyncExternalStore } from 'react'
import { serverAhead, watchServerTime } from '../../shared/server-time'
import type { Language } from '../../shared/site'
import { en, type Sentences } from './en'
import { LocaleContext } from './use-locale'
import { timesIn } from './times'

const loaders: Record<Language, () => Promise<Sentences>> = {
  en: () => Promise.resolve(en),
  ro: async () => (await import('./ro')).ro,
  pl: async () => (await import('./pl')).pl,
  it: async () => (await import('./it')).it,
  uk: async () => (await import('./uk')).uk,
}

const loading = new Map<Language, Promise<Sentences>>()

/** Sets the language for everything below. Suspends until its sentences are loaded. */
export function LocaleProvider({ locale, children }: { locale: Language; children: ReactNode }) {
  const sentences = use(sentencesOf(locale))
  // When the device's clock turns out to be wrong, dates such as "today" are rendered again.
  const ahead = useSyncExternalStore(watchServerTime, serverAhead)
  const value = useMemo(() => ({ locale, sentences, times: timesIn(locale), ahead }), [locale, sentences, ahead])
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return <LocaleContext value={value}>{children}</LocaleContext>
}

function sentencesOf(locale: Language): Promise<Sentences> {
  const known = loading.get(locale)
  if (known) return known
  // A chunk that fails to load (offline, a new release) must not leave an empty page: use English.
  const sentences = loaders[locale]().catch(() => en)
  loading.set(locale, sentences)
  return sentences
}
