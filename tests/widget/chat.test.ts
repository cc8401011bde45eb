import { expect, test } from 'vitest'
import type { ChatNews } from '../../widget/chat'
import { createChat } from '../../widget/create-chat'
import { createShelf } from '../../widget/shelf'
import { TabStorage } from './tab-storage'

const quiet: ChatNews = { message: () => {}, availability: () => {}, tell: () => {} }
const openChat = (shelf = createShelf('lut', new TabStorage())) =>
  createChat('lut', 'http://127.0.0.1:9/', () => 'en', shelf, quiet)
const written = { text: 'Is the kiln on?', contact: {}, department: null, page: null }
const texts = (chat: ReturnType<typeof openChat>) => chat.state.get().waiting.map(({ text }) => text)

test('a message that is written before there is a connection stands there at once, is kept, and is there after a reload (D1)', () => {
  const shelf = createShelf('lut', new TabStorage())
  const chat = openChat(shelf)
  chat.introduce({ name: 'Ioana' })
  chat.say(written)
  const [name] = shelf.names('outbox:')
  expect(JSON.parse(shelf.get(name!)!)).toMatchObject({ ...written, contact: { name: 'Ioana' }, rejected: null })
  expect(chat.state.get().waiting).toMatchObject([
    { text: 'Is the kiln on?', at: expect.any(Number) as number, acked: null },
  ])
  chat.say({ ...written, text: 'Hello?' })
  expect(texts(chat)).toEqual(['Is the kiln on?', 'Hello?'])
  expect(texts(openChat(shelf))).toEqual(['Is the kiln on?', 'Hello?'])
})

test('whoever signs out before there is a connection leaves nothing to be seen, nor on the next page', () => {
  const shelf = createShelf('lut', new TabStorage())
  const chat = openChat(shelf)
  chat.say(written)
  for (const { id } of chat.state.get().waiting) chat.takeBack(id)
  chat.startOver()
  expect(texts(chat)).toEqual([])
  expect(texts(openChat(shelf))).toEqual([])
})

test('what another tab writes before there is a connection is seen here too, until it takes it back', () => {
  const shelf = createShelf('lut', new TabStorage())
  const [chat, other] = [openChat(shelf), openChat(shelf)]
  other.say(written)
  const [name] = shelf.names('outbox:')
  chat.heard(name!, shelf.get(name!))
  expect(texts(chat)).toEqual(['Is the kiln on?'])
  chat.heard(name!, null)
  expect(texts(chat)).toEqual([])
})

test('so it is on a page whose old library writes JSON its own way (T9)', () => {
  const own = (kind: object, toJSON: () => string) =>
    Object.defineProperty(kind, 'toJSON', { value: toJSON, configurable: true, writable: true })
  own(Object.prototype, () => 'object')
  own(Array.prototype, () => '[]')
  try {
    const shelf = createShelf('lut', new TabStorage())
    openChat(shelf).say(written)
    expect(texts(openChat(shelf))).toEqual(['Is the kiln on?'])
  } finally {
    Reflect.deleteProperty(Object.prototype, 'toJSON')
    Reflect.deleteProperty(Array.prototype, 'toJSON')
  }
})
