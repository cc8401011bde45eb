import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ChatNews } from '../../widget/chat'
import { createFront } from '../../widget/front'
import { createShelf } from '../../widget/shelf'
import { TabStorage } from './tab-storage'

// A built panel fetches the chat's file by its name.
vi.mock('../../shared/fetch-file', () => ({ fetchFile: () => import('../../widget/features/talk/talk') }))

const quiet: ChatNews = { message: () => {}, availability: () => {}, tell: () => {} }
// The chat's file follows the page from when it is here.
beforeEach(() => {
  vi.stubGlobal('location', new URL('http://127.0.0.1/demo/'))
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { title: 'Bowls' }))
})
afterEach(() => vi.unstubAllGlobals())

/** The chat's file, which the front fetches. */
const loaded = async () => {
  await import('../../widget/features/talk/talk')
  await new Promise((resolve) => setTimeout(resolve, 10))
}
const written = { text: 'Is the kiln on?', contact: {}, department: null, page: null }

test('a message that is written before the chat is here is kept at once, and found when it comes (D1)', async () => {
  const shelf = createShelf('lut', new TabStorage())
  const front = createFront('lut', 'http://127.0.0.1:9/', () => 'en', shelf, quiet)
  front.introduce({ name: 'Ioana' })
  front.say(written)
  const [name] = shelf.names('outbox:')
  expect(JSON.parse(shelf.get(name!)!)).toMatchObject({ ...written, contact: { name: 'Ioana' }, rejected: null })
  const shown = [{ text: 'Is the kiln on?', at: expect.any(Number) as number, acked: null }]
  expect(front.state.get().waiting).toMatchObject(shown)
  await loaded()
  expect(front.state.get().waiting).toMatchObject(shown)
  front.say({ ...written, text: 'Hello?' })
  expect(front.state.get().waiting.map(({ text }) => text)).toEqual(['Is the kiln on?', 'Hello?'])
})

test('whoever signs out before the chat is here leaves nothing of it to be seen', async () => {
  const shelf = createShelf('lut', new TabStorage())
  const front = createFront('lut', 'http://127.0.0.1:9/', () => 'en', shelf, quiet)
  front.say(written)
  for (const name of shelf.names('')) shelf.remove(name)
  front.startOver()
  expect(front.state.get().waiting).toEqual([])
  await loaded()
  expect(front.state.get().waiting).toEqual([])
})

test('so it is on a page whose old library writes JSON its own way (T9)', async () => {
  const own = (kind: object, toJSON: () => string) => Object.defineProperty(kind, 'toJSON', { value: toJSON, configurable: true, writable: true })
  own(Object.prototype, () => 'object')
  own(Array.prototype, () => '[]')
  try {
    const shelf = createShelf('lut', new TabStorage())
    const front = createFront('lut', 'http://127.0.0.1:9/', () => 'en', shelf, quiet)
    front.say(written)
    await loaded()
    expect(front.state.get().waiting.map(({ text }) => text)).toEqual(['Is the kiln on?'])
  } finally {
    Reflect.deleteProperty(Object.prototype, 'toJSON')
    Reflect.deleteProperty(Array.prototype, 'toJSON')
  }
})
