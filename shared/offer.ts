import * as z from 'zod'
import { isBlank } from './input-text'
import { limits } from './limits'

/** On a button: what it says, and what the shopper is then shown to have said. */
const Label = z
  .string()
  .trim()
  .max(limits.label)
  .refine((text) => !isBlank(text), 'words')
/** Nothing else: neither a script nor an address without encryption may hide behind a button, nor one that the page it stands on completes. */
const SecureUrl = z.url({ protocol: /^https$/, normalize: true }).max(limits.url)

/** Quick replies: a tap sends the label as the shopper's own words. */
export const Choices = z.array(Label).min(1).max(limits.choices)

/** `url` null: a tap sends the label. */
export const CardButton = z.object({ label: Label, url: SecureUrl.nullable().default(null) })
export const Card = z.object({
  title: z
    .string()
    .trim()
    .max(limits.title)
    .refine((text) => !isBlank(text), 'words'),
  text: z.string().trim().max(limits.cardText).default(''),
  image: SecureUrl.nullable().default(null),
  buttons: z.array(CardButton).max(limits.cardButtons).default([]),
})
export type Card = z.infer<typeof Card>

/** What an agent's words may carry to be tapped; once the shopper has said something, the choices are spent. */
export const Offer = z.object({ choices: Choices.optional(), cards: z.array(Card).min(1).max(limits.cards).optional() })
export type Offer = z.infer<typeof Offer>
