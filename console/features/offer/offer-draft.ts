import * as z from 'zod'
import { limits } from '../../../shared/limits'
import { Offer } from '../../../shared/offer'
import { asCard, CardDraft, isEmpty, tidy } from './card-draft'

/** The draft of what goes with a reply. `choices` null: no quick replies. */
export const OfferDraft = z.object({ choices: z.array(z.string()).nullable(), cards: z.array(CardDraft) })
export type OfferDraft = z.infer<typeof OfferDraft>

export const noOffer: OfferDraft = { choices: null, cards: [] }

/** The offer to send: each quick reply once, without empty ones, and all cards. Null while the contract refuses it. */
export function offerToSend({ choices, cards }: OfferDraft): Offer | null {
  const said = choicesOf(choices)
  return (
    Offer.safeParse({
      ...(said.length > 0 && { choices: said }),
      ...(cards.length > 0 && { cards: cards.map((card) => asCard(tidy(card))) }),
    }).data ?? null
  )
}

export const isNothing = ({ choices, cards }: OfferDraft): boolean =>
  choicesOf(choices).length === 0 && cards.every(isEmpty)

/** More than one message may hold. This only happens when a message came back. */
export const isTooMuch = ({ choices, cards }: OfferDraft): boolean =>
  choicesOf(choices).length > limits.choices || cards.length > limits.cards

const choicesOf = (choices: string[] | null) => [
  ...new Set((choices ?? []).map((choice) => choice.trim()).filter(Boolean)),
]
