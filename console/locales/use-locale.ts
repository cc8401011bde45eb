import { createContext, useContext } from 'react'
import type { Language } from '../../shared/site'
import { en, type Sentences } from './en'
import { type Times, timesIn } from './times'

export const LocaleContext = createContext<{ locale: Language; sentences: Sentences; times: Times }>({
  locale: 'en',
  sentences: en,
  times: timesIn('en'),
})

export const useLocale = () => useContext(LocaleContext)

/** All sentences of the console, by feature: `const { inbox } = useSentences()`. */
export const useSentences = () => useContext(LocaleContext).sentences

/** Dates, times and spans in the reader's language. */
export const useTimes = () => useContext(LocaleContext).times
