import { load, say } from './counterbell'
import { listWords, record, tellAttributes, tellPerson } from './person'

type Page = { chatwootSDK?: unknown; $chatwoot?: typeof chatwoot; chatwootSettings?: unknown }
const page = window as unknown as Page
const labels = listWords('labels')

const chatwoot = {
  hasLoaded: false,
  isOpen: false,
  toggle: (state?: string) => say(state === 'open' || state === 'close' ? state : 'toggle'),
  toggleBubbleVisibility: (visibility: string) => say(visibility === 'hide' ? 'hide' : 'show'),
  popoutChatWindow: () => say('open'),
  setUser: (identifier: unknown, user: unknown) => tellPerson({ identifier, ...record(user) }),
  setCustomAttributes: tellAttributes,
  deleteCustomAttribute: (name: string) => tellAttributes({ [name]: null }),
  setConversationCustomAttributes: tellAttributes,
  deleteConversationCustomAttribute: (name: string) => tellAttributes({ [name]: null }),
  setLabel: labels.add,
  removeLabel: labels.remove,
  setLocale: (locale: string) => say('language', locale),
  setColorScheme: (scheme: 'light' | 'dark' | 'auto') => say('theme', scheme),
  reset: () => say('reset'),
}

const dispatch = (name: string, detail?: unknown) =>
  window.dispatchEvent(new CustomEvent(`chatwoot:${name}`, { detail }))

function listen(): void {
  say('on', 'opened', () => {
    chatwoot.isOpen = true
    dispatch('opened')
  })
  say('on', 'closed', () => {
    chatwoot.isOpen = false
    dispatch('closed')
  })
  say('on', 'message', ({ text, by, at }) =>
    dispatch('on-message', {
      content: text,
      message_type: 1,
      created_at: Math.floor(at / 1_000),
      sender: { name: by },
    }),
  )
  say('on', 'unread', (unreadMessageCount) => dispatch('on-unread-message-count-changed', { unreadMessageCount }))
  say('on', 'error', (error) => dispatch('error', error))
  say('on', 'ready', () => {
    chatwoot.hasLoaded = true
    dispatch('ready')
  })
}

function applySettings(): void {
  const { locale, darkMode, hideMessageBubble } = record(page.chatwootSettings)
  if (typeof locale === 'string') say('language', locale)
  if (darkMode === 'light' || darkMode === 'dark' || darkMode === 'auto') say('theme', darkMode)
  if (hideMessageBubble === true) say('hide')
}

/** Their snippet calls `run` after the script has loaded. A tag of ours needs no such call. */
let running = false
function run(given?: unknown): void {
  const { websiteToken } = record(given)
  const { position } = record(page.chatwootSettings)
  load(websiteToken, position === 'left' ? { position } : {})
  if (running) return
  running = true
  applySettings()
  listen()
}

page.$chatwoot = chatwoot
page.chatwootSDK = { run }
// Only if our own tag names the site: else their snippet names it in a moment.
if (
  (document.currentScript as HTMLScriptElement | null)?.dataset.site ||
  (window as { Counterbell?: unknown }).Counterbell
)
  run()
