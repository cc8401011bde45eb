import * as z from 'zod'
import { limits } from './limits'

/** A name such as `plan`. */
const AttributeName = z.string().min(1).max(limits.attributeName)
const AttributeValue = z.union([z.string().max(limits.attributeValue), z.number(), z.boolean()])

const amount = z.number().min(-1e12).max(1e12)

export const Cart = z.object({
  items: z
    .array(
      z.object({
        name: z.string().min(1).max(limits.itemName),
        quantity: amount.default(1),
        price: amount.nullable().default(null),
        url: z.string().max(limits.url).nullable().default(null),
      }),
    )
    .max(limits.cartItems),
  total: amount.nullable().default(null),
  /** ISO 4217, for the total and every price. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .default(null),
})
export type Cart = z.infer<typeof Cart>

/**
 * What the shop's page says about its shopper, apart from the contact. It is the page's word alone and proves nothing.
 */
export const About = z.object({ attributes: z.record(z.string(), AttributeValue), cart: Cart.nullable() })
export type About = z.infer<typeof About>

/** A change: attributes one by one (null removes one); the cart as a whole (absent: unchanged). */
export const AboutChange = z.object({
  attributes: z
    .record(AttributeName, AttributeValue.nullable())
    .refine(
      (attributes) => Object.keys(attributes).length <= limits.attributes,
      `at most ${limits.attributes} attributes`,
    )
    .default({}),
  cart: Cart.nullable().optional(),
})
export type AboutChange = z.infer<typeof AboutChange>

export const nothingTold: About = { attributes: {}, cart: null }

export function changeAbout(was: About, { attributes, cart }: AboutChange): About {
  const kept = Object.entries({ ...was.attributes, ...attributes }).filter(
    (pair): pair is [string, string | number | boolean] => pair[1] !== null,
  )
  return { attributes: Object.fromEntries(kept), cart: cart === undefined ? was.cart : cart }
}
