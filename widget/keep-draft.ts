import { createClientId } from './client-id'
import { outboxKey } from './keys'
import type { Draft } from './outbox'
import type { Shelf } from './shelf'
import { writeJson } from './write-json'

/** D1 for what is written before the outbox is here: it finds this on the shelf when it comes. */
export function keepDraft(shelf: Shelf, draft: Draft): void {
  const entry = { ...draft, id: createClientId(), at: Date.now(), rejected: null }
  shelf.set(`${outboxKey}${entry.at}:0:${entry.id}`, writeJson(entry))
}
