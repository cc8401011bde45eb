import { createClientId } from './client-id'
import { outboxKey } from './keys'
import type { Draft, Waiting } from './outbox'
import type { Shelf } from './shelf'
import { writeJson } from './write-json'

/** D1 for what is written before the outbox is here: it finds this on the shelf when it comes. Answers with it as the views have it. */
export function keepDraft(shelf: Shelf, draft: Draft): Waiting {
  const entry = { ...draft, id: createClientId(), at: Date.now(), rejected: null }
  shelf.set(`${outboxKey}${entry.at}:0:${entry.id}`, writeJson(entry))
  return { ...entry, acked: null }
}
