import { ordinary, type Hostile } from './idea'

const plain: Hostile['make'] = ({ tag }) => ({ html: ordinary({ tag }) })

export const pollutedPrototypes: Hostile = {
  what: 'that adds words of its own to every object, list and function',
  make: plain,
  before: () => {
    Object.assign(Object.prototype, { shop: 'Atelier Lut', key: 'glaze', title: 'mug', extend: () => ({}) })
    Object.assign(Array.prototype, { last: () => null })
    Object.assign(Function.prototype, { later: () => null })
  },
}

/** As Prototype 1.6 did it, which is still in many a shop. */
export const oldLibrary: Hostile = {
  what: 'with an old library that writes JSON its own way and replaces what lists can do',
  make: plain,
  before: () => {
    const own = (kind: object, name: string, value: unknown) =>
      Object.defineProperty(kind, name, { value, configurable: true, writable: true })
    own(Array.prototype, 'toJSON', function (this: unknown[]) {
      return `[${this.map((each) => JSON.stringify(each)).join(', ')}]`
    })
    own(Object.prototype, 'toJSON', function (this: unknown) {
      return this instanceof Date || typeof this !== 'object' ? this : 'object'
    })
    own(Array.prototype, 'entries', function (this: unknown[]) {
      return this.slice()
    })
    own(Array, 'from', (given: ArrayLike<unknown>) => Array.prototype.slice.call(given))
  },
}

export const patchedFetch: Hostile = {
  what: 'that has put its own in place of `fetch`, `JSON`, `XMLHttpRequest` and the history',
  make: plain,
  before: () => {
    const calls = { count: 0 }
    const wrap = (holder: object, name: string) => {
      const native = Reflect.get(holder, name) as (...given: unknown[]) => unknown
      Reflect.set(holder, name, function (this: unknown, ...given: unknown[]) {
        calls.count++
        return native.apply(this, given)
      })
    }
    for (const name of ['parse', 'stringify']) wrap(JSON, name)
    for (const name of ['pushState', 'replaceState']) wrap(history, name)
    for (const name of ['open', 'send']) wrap(XMLHttpRequest.prototype, name)
    window.fetch = () => Promise.reject(new Error('The shop has no use for it'))
    window.onmessage = () => undefined
  },
}

export const refusedStorage: Hostile = {
  what: 'in a browser that refuses all storage',
  make: plain,
  before: () => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'] as const)
      Object.defineProperty(window, name, { get: refuse, configurable: true })
  },
}
