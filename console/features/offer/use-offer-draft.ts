import { useCallback, useEffect, useState } from 'react'
import type { Offer } from '../../../shared/offer'
import { kept } from '../../connection/kept'
import { draftOf, isEmpty } from './card-draft'
import { isNothing, noOffer, OfferDraft } from './offer-draft'

/** What goes with the reply that I am writing; kept under `key`, as its words are. */
export function useOfferDraft(key: string) {
  const [now, setNow] = useState(() => restore(key))
  // What is sent or written in one tab does not stay as it was in the others.
  useEffect(() => kept.follow(key, () => setNow(restore(key))), [key])
  const become = useCallback(
    (next: (before: OfferDraft) => OfferDraft) =>
      setNow((before) => {
        const after = next(before)
        kept.write(key, isNothing(after) ? null : JSON.stringify(after))
        return after
      }),
    [key],
  )
  const change = useCallback((part: Partial<OfferDraft>) => become((before) => ({ ...before, ...part })), [become])
  /** Of a message that came back: in front of what stands there. */
  const putBack = useCallback(
    ({ choices, cards = [] }: Offer) =>
      become((before) => ({
        choices: choices ? [...new Set([...choices, ...(before.choices ?? [])])] : before.choices,
        cards: [...cards.map(draftOf), ...before.cards],
      })),
    [become],
  )
  return { now, change, putBack }
}

function restore(key: string): OfferDraft {
  const { choices, cards } = kept.parse(key, OfferDraft) ?? noOffer
  return { choices, cards: cards.filter((card) => !isEmpty(card)) }
}
