import type { AboutChange } from '../../../shared/about'
import type { Page } from '../../../shared/events'
import { limits } from '../../../shared/limits'

export type AboutTold = Pick<AboutChange, 'attributes' | 'cart'>
type Given = Record<string, unknown>

/** The part of the page's data that the server accepts; null: nothing. Long texts are cut, not dropped. */
export function aboutIn(given: Given): AboutTold | null {
  const attributes = attributesIn(given.attributes)
  if (!('cart' in given)) return attributes ? { attributes } : null
  return { attributes: attributes ?? {}, cart: cartIn(given.cart) }
}

export function pageIn(given: unknown): Page | null {
  const { url, title } = (given ?? {}) as Given
  return typeof url === 'string' ? { url: url.slice(0, limits.url), title: text(title, limits.title) } : null
}

function attributesIn(given: unknown): AboutTold['attributes'] | null {
  if (typeof given !== 'object' || given === null) return null
  const pairs = Object.entries(given).filter(
    ([name, value]) =>
      name &&
      name.length <= limits.attributeName &&
      (value === null || ['string', 'number', 'boolean'].includes(typeof value)),
  )
  return Object.fromEntries(
    pairs
      .slice(0, limits.attributes)
      .map(([name, value]) => [
        name,
        typeof value === 'string' ? value.slice(0, limits.attributeValue) : (value as number | boolean | null),
      ]),
  )
}

function cartIn(given: unknown): AboutTold['cart'] {
  if (typeof given !== 'object' || given === null) return null
  const { items, total, currency } = given as Given
  return {
    items: (Array.isArray(items) ? (items as Given[]) : []).slice(0, limits.cartItems).map((item) => ({
      name: text(item?.name, limits.itemName) || '?',
      quantity: amount(item?.quantity) ?? 1,
      price: amount(item?.price),
      url: text(item?.url, limits.url) || null,
    })),
    total: amount(total),
    currency: /^[a-z]{3}$/i.test(text(currency, 4)) ? text(currency, 3).toUpperCase() : null,
  }
}

/** A number as shops write it into their pages: 12.5, or "12.50". */
function amount(given: unknown): number | null {
  const number = typeof given === 'string' && given.trim() ? Number(given) : given
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

const text = (given: unknown, most: number) =>
  typeof given === 'string' || typeof given === 'number' ? String(given).slice(0, most) : ''
