import { delivery, products } from './products.js'

const key = 'atelier-lut-cart'
/** For browsers that keep nothing: the cart then lasts as long as the page. */
let here = {}

/** Pieces by product. */
export function read() {
  try {
    here = JSON.parse(localStorage.getItem(key) ?? '{}')
  } catch {
    // Storage is blocked.
  }
  return Object.fromEntries(Object.entries(here).filter(([id]) => id in products))
}

export function put(id, pieces) {
  here = { ...read(), [id]: pieces }
  if (pieces < 1) delete here[id]
  try {
    if (Object.keys(here).length) localStorage.setItem(key, JSON.stringify(here))
    else localStorage.removeItem(key)
  } catch {
    // Storage is blocked.
  }
}

export const count = () => Object.values(read()).reduce((sum, pieces) => sum + pieces, 0)
export const total = () => Object.entries(read()).reduce((sum, [id, pieces]) => sum + products[id].price * pieces, delivery)
