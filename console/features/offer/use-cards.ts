import { useState } from 'react'
import { type CardDraft, emptyCard, isEmpty, isWhole, tidy } from './card-draft'
import type { useOfferDraft } from './use-offer-draft'

/** The cards of a reply, and which one is open. Each key press is stored at once, so that closing loses nothing. */
export function useCards({ now: { cards }, change }: ReturnType<typeof useOfferDraft>) {
  const [at, setAt] = useState<number | null>(null)
  const [told, setTold] = useState(false)
  const open = (index: number, withFaults = false) => {
    setAt(index)
    setTold(withFaults)
  }
  return {
    cards,
    /** The open card. */
    card: at === null ? undefined : cards[at],
    told,
    open,
    add: () => {
      change({ cards: [...cards, emptyCard] })
      open(cards.length)
    },
    write: (card: CardDraft) => change({ cards: cards.map((each, index) => (index === at ? card : each)) }),
    remove: (gone: number) => change({ cards: cards.filter((_, index) => index !== gone) }),
    close: () => {
      change({ cards: cards.filter((card) => !isEmpty(card)).map(tidy) })
      setAt(null)
    },
    /** Opens the first card that cannot be sent, and shows why. */
    tell: () =>
      open(
        cards.findIndex((card) => !isWhole(card)),
        true,
      ),
  }
}
