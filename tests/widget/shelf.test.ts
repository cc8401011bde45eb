import { expect, test } from 'vitest'
import { createShelf } from '../../widget/shelf'
import { ForbiddenStorage, TabStorage } from './tab-storage'

test('two sites on one origin do not read each other', () => {
  const storage = new TabStorage()
  createShelf('mugs', storage).set('token', 'of mugs')
  expect(createShelf('bowls', storage).get('token')).toBeNull()
  expect(createShelf('mugs', storage).get('token')).toBe('of mugs')
})

test.each([
  ['blocked', new ForbiddenStorage()],
  ['absent', null],
])('where storage is %s, the shelf remembers for this page view (F14)', (_, storage) => {
  const shelf = createShelf('mugs', storage)
  shelf.set('draft', 'half a sentence')
  expect(shelf.get('draft')).toBe('half a sentence')
  expect(shelf.names('dr')).toEqual(['draft'])
  shelf.remove('draft')
  expect(shelf.get('draft')).toBeNull()
})

test('a full storage keeps the newest word in memory rather than an old one on disk', () => {
  const storage = new TabStorage()
  const shelf = createShelf('mugs', storage)
  shelf.set('draft', 'old')
  storage.setItem = () => {
    throw new Error('QuotaExceededError')
  }
  shelf.set('draft', 'new')
  expect(shelf.get('draft')).toBe('new')
})

test('after a clear of the shop (a sign-out, say) nothing of ours is left', () => {
  const storage = new TabStorage()
  const shelf = createShelf('mugs', storage)
  shelf.set('token', 'secret')
  storage.clear()
  expect(shelf.get('token')).toBeNull()
})
