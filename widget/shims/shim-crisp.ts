import { callBack, load, say, unlike } from './counterbell'
import { listWords, record, tellAttributes } from './person'

type Instruction = [verb: string, name?: unknown, value?: unknown]
type Page = {
  $crisp?: unknown
  CRISP_WEBSITE_ID?: unknown
  CRISP_RUNTIME_CONFIG?: unknown
  CRISP_READY_TRIGGER?: unknown
}
const page = window as unknown as Page
const segments = listWords('segments')
const known = { open: false, visible: true, unread: 0, available: false, talking: false }
/** The page's listeners by event, so that `off` can remove them. */
const listeners = new Map<string, Set<unknown>>()
const tell = (name: string, ...told: unknown[]) =>
  listeners.get(name)?.forEach((listener) => callBack(listener, ...told))

const first = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const deeds: Record<string, (value: unknown) => void> = {
  'chat:open': () => say('open'),
  'chat:close': () => say('close'),
  'chat:toggle': () => say('toggle'),
  'chat:show': () => show(true),
  'chat:hide': () => show(false),
  'message:send': (value) =>
    first(value) === 'text' ? say('send', text((value as unknown[])[1])) : unlike('message:send of anything but text'),
  'session:reset': () => say('reset'),
}

const settings: Record<string, (value: unknown) => void> = {
  'user:email': (value) => say('identify', { email: text(first(value)) }),
  'user:nickname': (value) => say('identify', { name: text(first(value)) }),
  'user:phone': (value) => tellAttributes({ phone: first(value) }),
  'user:company': (value) => tellAttributes({ company: first(value) }),
  'user:avatar': () => undefined,
  'message:text': (value) => say('prefill', { message: text(first(value)) }),
  'session:segments': (value) => segments.add(first(value)),
  'session:event': (value) =>
    [first(value)].flat(1).forEach((event) => tellAttributes({ [`event ${text(first(event))}`]: true })),
  /** One pair, or a list of pairs. */
  'session:data': (value) => {
    const [one, other] = value as unknown[]
    tellAttributes(Object.fromEntries(Array.isArray(one) ? (one as [string, unknown][]) : [[one, other]]))
  },
}

function show(visible: boolean): void {
  known.visible = visible
  say(visible ? 'show' : 'hide')
}

function carryOut([verb, name, value]: Instruction): void {
  const called = String(name)
  const table = { do: deeds, set: settings }[verb]
  if (table && Object.hasOwn(table, called)) return table[called]!(value)
  if (verb === 'on') listeners.set(called, (listeners.get(called) ?? new Set()).add(value))
  else if (verb === 'off') listeners.delete(called)
  else if (verb !== 'safe') unlike(`$crisp ${verb} ${called}`)
  if (verb === 'on' && called === 'session:loaded' && loaded) callBack(value, '')
}

const states: Record<string, () => boolean> = {
  'chat:opened': () => known.open,
  'chat:closed': () => !known.open,
  'chat:visible': () => known.visible,
  'chat:hidden': () => !known.visible,
  'session:ongoing': () => known.talking,
  'website:available': () => known.available,
}
let loaded = false

const waiting = Array.isArray(page.$crisp) ? (page.$crisp as Instruction[]) : []
page.$crisp = {
  push: (...instructions: Instruction[]) => instructions.forEach(carryOut),
  is: (name: string) => states[name]?.() ?? false,
  get: (name: string) => (name === 'chat:unread:count' ? known.unread : null),
}
say('on', 'opened', () => {
  known.open = true
  tell('chat:opened')
})
say('on', 'closed', () => {
  known.open = false
  tell('chat:closed')
})
say('on', 'unread', (count) => (known.unread = count))
say('on', 'message', ({ text: content, by, at }) =>
  tell('message:received', { type: 'text', content, from: 'operator', user: { nickname: by }, timestamp: at }),
)
say('on', 'availability', (availability) => {
  known.available = availability !== 'away'
  tell('website:availability:changed', known.available)
})
say('on', 'conversation-started', () => {
  known.talking = true
  tell('chat:initiated')
})
say('on', 'conversation-closed', () => (known.talking = false))
const { locale } = record(page.CRISP_RUNTIME_CONFIG)
if (typeof locale === 'string') say('language', locale)
waiting.forEach(carryOut)
load(page.CRISP_WEBSITE_ID)
say('on', 'ready', () => {
  loaded = true
  tell('session:loaded', '')
  callBack(page.CRISP_READY_TRIGGER)
})
