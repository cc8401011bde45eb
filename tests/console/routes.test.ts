import { afterEach, expect, test, vi } from 'vitest'
import { isOpen } from '../../console/router/history'
import { conversationPath, routeOf } from '../../console/router/route'
import { ConversationId } from '../../shared/ids'
import { conversation } from './counter-log'

afterEach(() => vi.unstubAllGlobals())

test('an address leads to its page', () => {
  expect(routeOf('/console/', '')).toEqual({ page: 'home' })
  expect(routeOf('/console/queue', '')).toEqual({ page: 'list', list: 'queue' })
  expect(routeOf(conversationPath(conversation), '')).toEqual({ page: 'conversation', id: conversation, at: null })
  const [path, fragment] = conversationPath(conversation, 12).split('#')
  expect(routeOf(path!, fragment!)).toEqual({ page: 'conversation', id: conversation, at: 12 })
  expect(routeOf(conversationPath(conversation), '#twelve')).toMatchObject({ at: null })
  expect(routeOf('/console/team', '')).toEqual({ page: 'admin', admin: 'team' })
})

test.each(['/console/nowhere', '/console/c/', '/console/c/not-an-id', '/console/c/1/2', '/console/queue/1'])(
  '%s leads nowhere',
  (path) => {
    expect(routeOf(path, '')).toEqual({ page: 'lost' })
  },
)

test('the token of a link is read from the fragment, which no log ever sees, and not from the path', () => {
  expect(routeOf('/console/set-up', '#secret')).toEqual({ page: 'set-up', token: 'secret' })
  expect(routeOf('/console/join', 'secret')).toEqual({ page: 'join', token: 'secret' })
  expect(routeOf('/console/join/secret', '')).not.toMatchObject({ token: 'secret' })
})

test('Ana is led on from a conversation only while it is open: by the time of the answer she may write in another (A24)', () => {
  const another = ConversationId.parse('7d3c1b52-8e57-4a3f-9d55-0a6f0c2f7b11')
  vi.stubGlobal('location', new URL(conversationPath(conversation, 12), 'http://127.0.0.1'))
  expect([isOpen(conversation), isOpen(another)]).toEqual([true, false])
  vi.stubGlobal('location', new URL('/console/team', 'http://127.0.0.1'))
  expect(isOpen(conversation)).toBe(false)
})
