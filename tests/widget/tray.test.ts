import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Attachment } from '../../shared/attachment'
import type { ChatState } from '../../widget/chat-state'
import { createTray } from '../../widget/features/files/tray'
import { personOf } from '../../widget/identity'
import { keyPrefix } from '../../widget/keys'
import { createShelf } from '../../widget/shelf'
import { createStore } from '../../widget/store'
import { TabStorage } from './tab-storage'

let page: EventTarget
beforeEach(() => {
  page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})
afterEach(() => vi.unstubAllGlobals())

const mug = { id: 'mug', name: 'cracked mug.png', size: 9_000 } as Attachment
const receipt = { id: 'receipt', name: 'receipt.pdf', size: 300_000 } as Attachment
const key = `${keyPrefix('mugs')}files`

/** A tab of a browser whose storage holds the mug and the receipt, which another tab has uploaded; what it asks of the server is in `asked`. */
function tab(storage: TabStorage) {
  const asked: string[] = []
  const chat = {
    state: createStore({ link: { kind: 'live' } } as ChatState),
    ask: (name: string) => (asked.push(name), Promise.resolve({ ok: true })),
  }
  const tray = createTray({
    site: 'mugs',
    base: 'https://chat.example/',
    shelf: createShelf('mugs', storage),
    chat: chat as never,
  })
  return { tray, asked, names: () => tray.items.get().map(({ name }) => name) }
}
const hear = () => page.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: null }))
const holding = (...files: Attachment[]) => Object.assign(new TabStorage(), { [key]: JSON.stringify(files) })

test('what one tab has sent or taken back is gone from the tray of the other, and is not sent again (S43)', () => {
  const storage = holding(mug, receipt)
  const [one, other] = [tab(storage), tab(storage)]
  one.tray.remove('receipt')
  hear()
  expect([one.names(), other.names(), one.asked, other.asked]).toEqual([
    ['cracked mug.png'],
    ['cracked mug.png'],
    ['remove-file'],
    [],
  ])
  other.tray.took()
  hear()
  expect([one.names(), other.names(), storage.getItem(key)]).toEqual([[], [], null])
})

test('what two tabs keep at once is kept of both, and what cannot go stays in the tab that says why (S43, S47)', () => {
  const storage = holding(mug)
  const { tray, names } = tab(storage)
  tray.add([new File([], 'a folder')])
  // The other tab has kept a receipt, and this one has not heard of it.
  storage.setItem(key, JSON.stringify([mug, receipt]))
  tray.remove('mug')
  expect(JSON.parse(storage.getItem(key)!)).toEqual([receipt])
  hear()
  expect(names()).toEqual(['receipt.pdf', 'a folder'])
  tray.stop()
  storage.removeItem(key)
  hear()
  expect(names()).toEqual(['receipt.pdf', 'a folder'])
})

test('a token that was renewed is still the same person’s, whose files stay; a signed-in customer is somebody else (T12)', () => {
  expect(personOf('5f3a.1.1764500000000.k1.signature')).toBe(personOf('5f3a.1.1764590000000.k1.another'))
  expect(personOf('5f3a.signature')).not.toBe(personOf('77c0.1.1764500000000.k1.signature'))
})
