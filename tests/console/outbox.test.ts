import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Connection } from '../../console/connection/connection'
import { Outbox } from '../../console/connection/outbox'
import { ConversationId } from '../../shared/ids'
import { TabStorage } from '../widget/tab-storage'
import { conversation } from './counter-log'

const another = ConversationId.parse('7d3c1b52-8e57-4a3f-9d55-0a6f0c2f7b11')
let storage: TabStorage

/** Ana's tabs share one storage; there is no line to the server. */
beforeEach(() => {
  storage = new TabStorage()
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('location', new URL('http://127.0.0.1:9'))
})
afterEach(() => vi.unstubAllGlobals())

function tab(): Outbox {
  const outbox = new Outbox(new Connection(), 'outbox.ana.', () => undefined)
  outbox.start()
  return outbox
}
const reply = (text: string) => ({ kind: 'reply' as const, text, epoch: 1 })
const texts = (outbox: Outbox, of = conversation) =>
  outbox
    .of(of)
    .get()
    .map(({ text }) => text)

test('what two tabs of one agent say while offline is all there after a reload, in the order of writing (D1)', () => {
  const [left, right] = [tab(), tab()]
  left.post(conversation, reply('one'))
  left.post(conversation, reply('two'))
  right.post(conversation, reply('from the right'))
  right.post(another, reply('elsewhere'))
  left.post(conversation, reply('three'))
  const fresh = tab()
  expect(texts(fresh).filter((text) => text !== 'from the right')).toEqual(['one', 'two', 'three'])
  expect(texts(fresh)).toContain('from the right')
  expect(texts(fresh, another)).toEqual(['elsewhere'])
})

test('what has arrived is gone from the storage, and nothing else', () => {
  const [left, right] = [tab(), tab()]
  for (const text of ['one', 'two']) left.post(conversation, reply(text))
  right.post(conversation, reply('from the right'))
  const [first] = left.of(conversation).get()
  left.drop(conversation, [first!.clientMessageId])
  expect(texts(tab()).toSorted()).toEqual(['from the right', 'two'])
})

test('what was offered to be tapped outlives a reload with its words (A12, A16)', () => {
  const offer = {
    choices: ['Neither'],
    cards: [{ title: 'White mug', text: '', image: null, buttons: [{ label: 'I take it', url: null }] }],
  }
  tab().post(conversation, { ...reply('This one?'), ...offer })
  expect(tab().of(conversation).get()).toMatchObject([offer])
})

test('a spoilt or foreign entry is left alone', () => {
  tab().post(conversation, reply('one'))
  storage.setItem(`outbox.ana.${conversation}.spoilt`, '{"text":')
  storage.setItem('outbox.ana.nowhere', '[]')
  storage.setItem(`outbox.radu.${conversation}.x`, '{}')
  expect(texts(tab())).toEqual(['one'])
})
