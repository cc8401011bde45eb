import { useCallback } from 'react'
import type { Conversation } from '../../../shared/conversation'
import { useSentences } from '../../locales/use-locale'

/** What to call a shopper: their name, else their e-mail, else a visitor told apart by the end of the conversation's id. */
export function useShopperName(): (conversation: Pick<Conversation, 'id' | 'contact'>) => string {
  const { inbox } = useSentences()
  return useCallback(({ id, contact }) => contact.name ?? contact.email ?? inbox.visitorNamed(id.slice(-4).toUpperCase()), [inbox])
}
