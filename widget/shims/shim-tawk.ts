import { callBack, load, say, unlike } from './counterbell'
import { listWords, record, tellAttributes, tellPerson } from './person'

type Api = Record<string, unknown>
const page = window as unknown as { Tawk_API?: Api }
const api: Api = page.Tawk_API ?? {}
const tags = listWords('tags')
const statuses = { here: 'online', busy: 'away', away: 'offline' }
/** The last known state: the shim makes no request before the shopper or the page wants something. */
const known = { open: false, hidden: false, talking: false, status: 'away' }

/** Their listeners are properties that a page may set at any time, so each call reads them again. */
const tell = (name: string, ...told: unknown[]) => callBack(api[name], ...told)
const done = (callback: unknown) => callBack(callback, null)

function hide(hidden: boolean): void {
  known.hidden = hidden
  say(hidden ? 'hide' : 'show')
  if (hidden) tell('onChatHidden')
}

Object.assign(api, {
  maximize: () => say('open'),
  minimize: () => say('close'),
  toggle: () => say('toggle'),
  popup: () => say('open'),
  start: () => load(),
  hideWidget: () => hide(true),
  showWidget: () => hide(false),
  toggleVisibility: () => hide(!known.hidden),
  getStatus: () => known.status,
  getWindowType: () => 'inline',
  isChatMaximized: () => known.open,
  isChatMinimized: () => !known.open,
  isChatHidden: () => known.hidden,
  isChatOngoing: () => known.talking,
  isVisitorEngaged: () => known.talking,
  setAttributes(attributes: unknown, callback: unknown) {
    tellPerson(attributes)
    done(callback)
  },
  addEvent(name: unknown, about: unknown, callback: unknown) {
    tellAttributes({ [`event ${String(name)}`]: typeof about === 'object' ? about : true })
    done(typeof about === 'function' ? about : callback)
  },
  addTags(words: unknown, callback: unknown) {
    tags.add(words)
    done(callback)
  },
  removeTags(words: unknown, callback: unknown) {
    tags.remove(words)
    done(callback)
  },
  login(user: unknown, callback: unknown) {
    tellPerson(user)
    done(callback)
  },
  logout(callback: unknown) {
    say('reset')
    done(callback)
  },
  shutdown: () => say('destroy'),
  endChat: () => unlike('Tawk_API.endChat'),
  switchWidget: () => unlike('Tawk_API.switchWidget'),
})
page.Tawk_API = api
tell('onBeforeLoad')

say('on', 'opened', () => {
  known.open = true
  tell('onChatMaximized')
})
say('on', 'closed', () => {
  known.open = false
  tell('onChatMinimized')
})
say('on', 'availability', (availability) => {
  if (known.status === statuses[availability]) return
  known.status = statuses[availability]
  tell('onStatusChange', known.status)
})
say('on', 'message', ({ text }) => tell('onChatMessageAgent', text))
say('on', 'unread', (count) => tell('onUnreadCountChanged', count))
say('on', 'rated', ({ score }) => tell('onChatSatisfaction', { good: 1, okay: 0, bad: -1 }[score]))
say('on', 'conversation-started', () => {
  known.talking = true
  tell('onChatStarted')
})
say('on', 'conversation-closed', () => {
  known.talking = false
  tell('onChatEnded')
})
if (api.visitor) tellPerson(record(api.visitor))
load()
say('on', 'ready', () => tell('onLoad'))
