import { expect, test } from 'vitest'
import type { Availability } from '../../shared/availability'
import type { DepartmentId } from '../../shared/ids'
import type { SiteLook } from '../../shared/site'
import { contactOf, departmentOf, faults, nothingTold } from '../../widget/ask-check'
import { askedFields, blankChat, countUnread, missingFields, openThread } from '../../widget/chat-state'
import { expectation, linkNotice } from '../../widget/expectation'
import { waitingNotice } from '../../widget/waiting-notice'
import { assigned, chatWith, closed, left, log, maria, noon, queued, said, started } from './shop-log'

const look: SiteLook = {
  name: 'Atelier Lut',
  colour: '#8a6116',
  position: 'right',
  theme: 'auto',
  bottom: null,
  side: null,
  label: null,
  languages: ['en'],
  ask: [],
  departments: [],
  sendsMail: false,
}
const availability = (status: Availability['status'], more: Partial<Availability> = {}): Availability => ({
  status,
  faces: [],
  expectedWait: null,
  promiseAt: null,
  ...more,
})
const away = availability('away', { promiseAt: noon })
const contact = { name: 'Ioana', email: 'ioana@mail.example', verified: false }

test('where somebody is there and the site asks for nothing, Ioana can write at once (S3)', () => {
  expect(missingFields(chatWith([], { site: look, availability: availability('here') }))).toEqual([])
})

test('what the site asks for is asked, and not again once it is known', () => {
  const state = chatWith([], { site: { ...look, ask: ['email', 'name'] }, availability: availability('here') })
  expect(missingFields(state)).toEqual(['name', 'email'])
  expect(missingFields({ ...state, contact })).toEqual([])
})

test('a message that is left asks for name and e-mail, and needs neither while the answer is in the chat alone (S11, S44)', () => {
  const state = chatWith([], { site: look, availability: away })
  expect(askedFields(state)).toEqual(['name', 'email'])
  expect(missingFields(state)).toEqual([])
  expect(missingFields({ ...state, site: { ...look, ask: ['email'] } })).toEqual(['email'])
})

test('where answers go out by e-mail, a message that is left needs a name and an address; one to an open conversation does not (S11)', () => {
  const site = { ...look, sendsMail: true }
  expect(missingFields(chatWith([], { site, availability: away }))).toEqual(['name', 'email'])
  expect(missingFields(chatWith(log(started, said('hello'), queued()), { site, availability: away }))).toEqual([])
  expect(missingFields(chatWith(log(started, said('hello'), closed), { site, availability: away }))).toEqual([
    'name',
    'email',
  ])
})

test('what need not be told may stay empty, and what is told of it must still be an address (S44)', () => {
  const optional = () => false
  expect(faults(['name', 'email'], nothingTold, optional)).toEqual([])
  expect(faults(['name', 'email'], { ...nothingTold, email: 'ioana@mail' }, optional)).toEqual(['email'])
  expect(contactOf(['name', 'email'], { ...nothingTold, name: ' Ioana ' })).toEqual({ name: 'Ioana' })
})

test('whom the shop vouches for is asked for nothing that its token leaves out: it would not be kept (T5)', () => {
  const vouchedFor = { name: 'Ioana', email: null, verified: true }
  const state = {
    ...chatWith([], { site: { ...look, ask: ['name', 'email'] }, availability: away }),
    contact: vouchedFor,
  }
  expect(missingFields(state)).toEqual([])
  expect(missingFields({ ...state, contact: { ...vouchedFor, verified: false } })).toEqual(['email'])
})

test('a department is asked for only where there is a choice', () => {
  const one = { id: 'a' as DepartmentId, name: 'Orders' }
  const two = { id: 'b' as DepartmentId, name: 'Glazes' }
  const state = (departments: SiteLook['departments']) =>
    chatWith([], { site: { ...look, ask: ['department'], departments }, availability: availability('here') })
  expect(missingFields(state([one]))).toEqual([])
  expect(missingFields(state([one, two]))).toEqual(['department'])
})

test('the tag may name a department by its name or its id; one that is unknown is none', () => {
  const site = { ...look, departments: [{ id: 'id-1' as DepartmentId, name: 'Orders' }] }
  expect(departmentOf(site, '', 'Orders')).toBe('id-1')
  expect(departmentOf(site, '', 'id-1')).toBe('id-1')
  expect(departmentOf(site, '', 'Elsewhere')).toBeNull()
  expect(departmentOf(null, 'id-1', null)).toBeNull()
})

test.each(['', 'ioana', 'ioana@mail', 'a b@mail.example', 'a..b@mail.example', '@mail.example', 'a@-x.example'])(
  '"%s" is not taken for an e-mail address',
  (email) => {
    expect(faults(['email'], { ...nothingTold, email })).toEqual(['email'])
  },
)

test.each([
  ['ioana@mail.example', 'ioana@mail.example'],
  [' Ioana.D+shop@mail.co.example ', 'ioana.d+shop@mail.co.example'],
])('"%s" is taken, and goes as the server keeps it', (email, kept) => {
  expect(faults(['email'], { ...nothingTold, email })).toEqual([])
  expect(contactOf(['email'], { ...nothingTold, email, name: 'not asked' })).toEqual({ email: kept })
})

test('unread are the words of people that were not on screen, by what the server knows and what this page knows (S8)', () => {
  const events = log(started, said('hi'), assigned(maria), said('one', maria), said('two', maria), said('mine'))
  expect(countUnread(chatWith(events))).toBe(2)
  expect(countUnread(chatWith(events, {}, { shopper: 4, agent: 0 }))).toBe(1)
  const read = chatWith(events)
  expect(countUnread({ ...read, threads: read.threads.map((thread) => ({ ...thread, read: 5 })) })).toBe(0)
})

test('after a close there is nothing open: the next word starts anew (D8)', () => {
  expect(openThread(chatWith(log(started, said('hi'), closed)))).toBeNull()
  expect(openThread(chatWith(log(started, said('hi'), queued())))?.state).toBe('queued')
})

test('the head tells of the agent in the conversation before it tells what newcomers are told (S2)', () => {
  const site = { site: look, availability: availability('busy', { expectedWait: 120 }) }
  expect(expectation(chatWith(log(started, assigned(maria)), site))).toEqual({ kind: 'with', faces: [maria] })
  expect(expectation(chatWith([], site))).toEqual({ kind: 'busy', faces: [], wait: 120 })
})

test('once the line is lost, nobody is said to be here (S9)', () => {
  const state = chatWith(log(started, assigned(maria)), {
    site: look,
    availability: availability('here'),
    link: { kind: 'lost' },
  })
  expect(expectation(state)).toEqual({ kind: 'connecting' })
  expect(linkNotice(state)).toBe('lost')
})

test('the promise stands until somebody has answered, and a new one is given when Ioana writes again (S11)', () => {
  const unanswered = log(started, said('hello'), left(noon))
  expect(waitingNotice(chatWith(unanswered))).toEqual({ kind: 'promise', at: noon })
  const answered = log(started, said('hello'), left(noon), said('yes', maria))
  expect(waitingNotice(chatWith(answered))).toBeNull()
})

test('without a planned shift no date is promised, yet the message is confirmed', () => {
  expect(waitingNotice(chatWith(log(started, said('hello'), left(null))))).toEqual({ kind: 'promise', at: null })
})

test('the place in the queue is told while waiting, and no longer once somebody has joined (S7)', () => {
  const place = { position: 2, expectedWait: 180 }
  expect(waitingNotice(chatWith(log(started, queued()), { place }))).toEqual({ kind: 'place', position: 2, wait: 180 })
  expect(waitingNotice(chatWith(log(started, queued(), assigned(maria)), { place }))).toBeNull()
})

test('a page that may not chat says so, and one that is too old asks to be loaded again', () => {
  expect(linkNotice({ ...blankChat, link: { kind: 'refused', code: 'forbidden' } })).toBe('not-here')
  expect(linkNotice({ ...blankChat, link: { kind: 'refused', code: 'other-version' } })).toBe('outdated')
})
