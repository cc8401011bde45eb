import { useCallback } from 'react'
import type { Summary } from '../../../shared/conversation'
import { useSentences } from '../../locales/use-locale'

/**
 * A shopper's display name: the name, else the e-mail, else "visitor" with the end of the person's id, the same in
 * every conversation.
 */
export function useShopperName(): (of: Pick<Summary, 'shopper' | 'contact'>) => string {
  const { inbox } = useSentences()
  return useCallback(
    ({ shopper, contact }) => contact.name ?? contact.email ?? inbox.visitorNamed(shopper.slice(-4).toUpperCase()),
    [inbox],
  )
}
