import { callBack, load, say, unlike } from './counterbell'
import { listWords, record, tellAttributes, tellPerson } from './person'

type Listener = (event: unknown) => void
const page = window as unknown as { tidioChatApi?: unknown }
const host = document as Document & { tidioIdentify?: unknown; tidioChatLang?: unknown }
const listeners = new Map<string, Set<Listener>>()
const tags = listWords('tags')
let ready = false

/** Calls the API's listeners and sends an event of the document: pages use either. */
function tell(name: string, detail?: unknown): void {
  for (const listener of listeners.get(name) ?? []) callBack(listener, detail)
  document.dispatchEvent(new CustomEvent(`tidioChat-${name}`, { detail }))
}

function person(given: unknown): void {
  const { tags: words, ...rest } = record(given)
  tellPerson(rest)
  if (words) tags.add(words)
}

page.tidioChatApi = {
  on(name: string, listener: Listener) {
    listeners.set(name, (listeners.get(name) ?? new Set()).add(listener))
    if (name === 'ready' && ready) callBack(listener)
  },
  open: () => say('open'),
  close: () => say('close'),
  show: () => say('show'),
  hide: () => say('hide'),
  display: (visible: boolean) => say(visible ? 'show' : 'hide'),
  popUpOpen: () => say('open'),
  popUpHide: () => say('close'),
  setVisitorData: person,
  setContactProperties: tellAttributes,
  addVisitorTags(words: unknown, callback: unknown) {
    tags.add(words)
    callBack(callback)
  },
  setVisitorCurrency: (currency: unknown) => tellAttributes({ currency: record(currency).code }),
  track(name: unknown, callback: unknown) {
    tellAttributes({ [`event ${String(name)}`]: true })
    callBack(callback)
  },
  messageFromVisitor: (text: string) => say('send', text),
  messageFromOperator: () => unlike('tidioChatApi.messageFromOperator'),
  setFeatures: () => unlike('tidioChatApi.setFeatures'),
  setColorPalette: () => unlike('tidioChatApi.setColorPalette'),
}

say('on', 'opened', () => tell('open'))
say('on', 'closed', () => tell('close'))
say('on', 'message', ({ text, by }) => tell('messageFromOperator', { message: text, operator: by }))
say('on', 'conversation-started', () => tell('conversationStart'))
say('on', 'availability', (availability) => tell('setStatus', availability === 'away' ? 'offline' : 'online'))
if (host.tidioIdentify) person(host.tidioIdentify)
if (typeof host.tidioChatLang === 'string') say('language', host.tidioChatLang)
load()
say('on', 'ready', () => {
  ready = true
  tell('ready')
})
