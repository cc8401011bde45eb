import * as z from 'zod'
import { isBlank } from './input-text'
import { limits } from './limits'

/** The text of a button; after a tap it is shown as the shopper's message. */
const Label = z
  .string()
  .trim()
  .max(limits.label)
  .refine((text) => !isBlank(text), 'words')
/** Only https addresses: no script, no address without encryption, and no relative address. */
const SecureUrl = z.url({ protocol: /^https$/, normalize: true }).max(limits.url)

/** Quick replies: a tap sends the label as the shopper's own words. */
const Choices = z.array(Label).min(1).max(limits.choices)

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

/** Choices with an agent's message. After the shopper has written something, they no longer work. */
export const Offer = z.object({ choices: Choices.optional(), cards: z.array(Card).min(1).max(limits.cards).optional() })
export type Offer = z.infer<typeof Offer>
