import * as z from 'zod'
import { limits } from '../../../shared/limits'
import { Offer } from '../../../shared/offer'
import { asCard, CardDraft, isEmpty, tidy } from './card-draft'

/** What goes with a reply, as it is being written. `choices` null: no quick replies are asked for. */
export const OfferDraft = z.object({ choices: z.array(z.string()).nullable(), cards: z.array(CardDraft) })
export type OfferDraft = z.infer<typeof OfferDraft>

export const noOffer: OfferDraft = { choices: null, cards: [] }

/** What is sent of it: each quick reply once, without the empty ones, and every card; null while the contract does not take it. */
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

/** More than one message takes, which only happens where one came back. */
export const isTooMuch = ({ choices, cards }: OfferDraft): boolean =>
  choicesOf(choices).length > limits.choices || cards.length > limits.cards

const choicesOf = (choices: string[] | null) => [
  ...new Set((choices ?? []).map((choice) => choice.trim()).filter(Boolean)),
]
