import type { Page } from '../shared/events'
import type { ConversationId } from '../shared/ids'
import type { Ask } from './connection'

/** Tells the server which page the shopper is on: each page once, and only while a conversation is open. */
export function createVisits(ask: Ask, isLive: () => boolean, openId: () => ConversationId | null) {
  let told = ''
  return {
    visit: async (page: Page): Promise<void> => {
      const conversation = openId()
      if (!conversation || !isLive() || told === page.url) return
      told = page.url
      const answer = await ask('visit', { conversation, page })
      if (!answer.ok) told = ''
    },
    /** Tells the page again: after a reconnect the server may not know it. */
    forget: () => void (told = ''),
  }
}
