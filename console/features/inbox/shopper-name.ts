import { useCallback } from 'react'
import type { Summary } from '../../../shared/conversation'
import { useSentences } from '../../locales/use-locale'

/** What to call a shopper: their name, else their e-mail, else a visitor told apart by the end of the person's id, in every conversation alike. */
export function useShopperName(): (of: Pick<Summary, 'shopper' | 'contact'>) => string {
  const { inbox } = useSentences()
  return useCallback(
    ({ shopper, contact }) => contact.name ?? contact.email ?? inbox.visitorNamed(shopper.slice(-4).toUpperCase()),
    [inbox],
  )
}
