import { expect, test } from 'vitest'
import { createOutbox } from '../../widget/outbox'
import { createShelf } from '../../widget/shelf'
import { conversation } from './shop-log'
import { ForbiddenStorage, TabStorage } from './tab-storage'

const words = (text: string) => ({ text, contact: {}, department: null, page: null })
const texts = (outbox: ReturnType<typeof createOutbox>) => outbox.list().map(({ text }) => text)
const on = (storage: Storage, now?: () => number) => createOutbox(createShelf('mugs', storage), undefined, now)

test('what Ioana wrote before a reload is there after it, in the order of writing (D1)', () => {
  const storage = new TabStorage()
  const before = on(storage, () => 1_000)
  for (const text of ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'])
    before.add(words(text))
  expect(texts(on(storage))).toEqual([
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
  ])
})

test('what an earlier page kept comes as soon as the shopper allows the browser to keep it, and nothing comes twice', () => {
  const storage = new TabStorage()
  on(storage, () => 1_000).add(words('Is the pitcher back?'))
  const shelf = createShelf('mugs', storage, false)
  const outbox = createOutbox(shelf, undefined, () => 2_000)
  outbox.add(words('Hello?'))
  expect(texts(outbox)).toEqual(['Hello?'])
  shelf.allow(true)
  outbox.readAgain()
  outbox.readAgain()
  expect(texts(outbox)).toEqual(['Is the pitcher back?', 'Hello?'])
})

test('a message keeps its id over a reload, so that sending it again is no second message (D3)', () => {
  const storage = new TabStorage()
  const { id } = on(storage).add(words('Is the pitcher back?'))
  expect(on(storage).due()).toMatchObject({ id, text: 'Is the pitcher back?' })
})

test('the next message is sent only when the one before has been acknowledged or refused', () => {
  const outbox = on(new TabStorage())
  const first = outbox.add(words('first'))
  const second = outbox.add(words('second'))
  const third = outbox.add(words('third'))
  expect(outbox.due()).toMatchObject({ id: first.id })
  outbox.acked(first.id, conversation, 4)
  expect(outbox.due()).toMatchObject({ id: second.id })
  outbox.rejected(second.id, 'invalid')
  expect(outbox.due()).toMatchObject({ id: third.id })
})

test('an acknowledged message is kept until its event is here, so a reload in between loses nothing', () => {
  const storage = new TabStorage()
  const outbox = on(storage)
  const { id } = outbox.add(words('hello'))
  outbox.acked(id, conversation, 2)
  expect(texts(on(storage))).toEqual(['hello'])
  outbox.remove(id)
  expect(texts(on(storage))).toEqual([])
  expect(Object.keys(storage)).toEqual([])
})

test('a refused message stays refused after a reload and is not sent again by itself', () => {
  const storage = new TabStorage()
  const outbox = on(storage)
  outbox.rejected(outbox.add(words('no')).id, 'invalid')
  expect(on(storage).list()).toMatchObject([{ text: 'no', rejected: 'invalid' }])
  expect(on(storage).due()).toBeNull()
})

test('two tabs that write at the same moment keep both messages, and agree on their order', () => {
  const storage = new TabStorage()
  const [left, right] = [on(storage, () => 5_000), on(storage, () => 5_000)]
  const [a, b] = [left.add(words('from the left')), right.add(words('from the right'))]
  const names = Object.keys(storage).map((name) => name.replace('counterbell:mugs:', ''))
  for (const name of names)
    for (const tab of [left, right]) tab.heard(name, storage.getItem(`counterbell:mugs:${name}`))
  expect(left.list().map(({ id }) => id)).toEqual(right.list().map(({ id }) => id))
  expect(new Set(left.list().map(({ id }) => id))).toEqual(new Set([a.id, b.id]))
})

test('a living tab sends its own message; another does it in its place when it has not within four seconds', () => {
  const storage = new TabStorage()
  let now = 10_000
  const [writing, other] = [on(storage, () => now), on(storage, () => now)]
  const { id } = writing.add(words('mine'))
  const name = Object.keys(storage)[0]!
  other.heard(name.replace('counterbell:mugs:', ''), storage.getItem(name))
  expect(writing.due()).toMatchObject({ id })
  expect(other.due()).toBe(4_000)
  now += 4_000
  expect(other.due()).toMatchObject({ id })
})

test('what one tab has delivered disappears from the other', () => {
  const storage = new TabStorage()
  const [writing, other] = [on(storage), on(storage)]
  const { id } = writing.add(words('mine'))
  const name = Object.keys(storage)[0]!.replace('counterbell:mugs:', '')
  other.heard(name, storage.getItem(`counterbell:mugs:${name}`))
  expect(texts(other)).toEqual(['mine'])
  writing.remove(id)
  other.heard(name, null)
  expect(texts(other)).toEqual([])
})

test('with storage blocked, writing and sending work for this page view (F14)', () => {
  const outbox = on(new ForbiddenStorage())
  const { id } = outbox.add(words('still here'))
  expect(outbox.due()).toMatchObject({ id, text: 'still here' })
  outbox.remove(id)
  expect(outbox.list()).toEqual([])
})

test('what the shop itself has put under our name, and cannot be read, is left alone', () => {
  const storage = new TabStorage()
  storage.setItem('counterbell:mugs:outbox:1:0:abc', '{"not ours"')
  storage.setItem('counterbell:mugs:outbox:1:1:abd', 'null')
  storage.setItem('counterbell:other:outbox:1:1:abe', '{"id":"x","text":"another site"}')
  expect(on(storage).list()).toEqual([])
})
