import { useCallback, useEffect, useState } from 'react'
import type { Offer } from '../../../shared/offer'
import { kept } from '../../connection/kept'
import { draftOf, isEmpty } from './card-draft'
import { isNothing, noOffer, OfferDraft } from './offer-draft'

/** The offer of my reply, stored under `key` like its text. */
export function useOfferDraft(key: string) {
  const [now, setNow] = useState(() => restore(key))
  // Reads it again when another tab has sent or changed it.
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
  /** Puts a message that came back before the present draft. */
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
