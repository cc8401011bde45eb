import { callBack, load, say, unlike } from './counterbell'
import { record, tellAttributes, tellPerson } from './person'

type Intercom = ((...call: unknown[]) => void) & { q?: ArrayLike<unknown>[] }
const page = window as unknown as { Intercom?: Intercom; intercomSettings?: unknown }

/** Settings of Intercom's own messenger, which are left out. */
const ofTheirs = [
  'app_id',
  'hide_default_launcher',
  'language_override',
  'custom_launcher_selector',
  'alignment',
  'horizontal_padding',
  'vertical_padding',
  'action_color',
  'background_color',
  'session_duration',
]

function update(given: unknown): void {
  const settings = record(given)
  if (typeof settings.language_override === 'string') say('language', settings.language_override)
  if (typeof settings.hide_default_launcher === 'boolean') say(settings.hide_default_launcher ? 'hide' : 'show')
  tellPerson(Object.fromEntries(Object.entries(settings).filter(([name]) => !ofTheirs.includes(name))))
}

const calls: Record<string, (one: unknown, other: unknown) => void> = {
  boot(settings) {
    const { app_id: site, custom_launcher_selector: launcher, hide_default_launcher: hidden } = record(settings)
    load(site)
    if (!hidden) say('show')
    update(settings)
    if (typeof launcher === 'string')
      document.addEventListener(
        'click',
        ({ target }) => target instanceof Element && target.closest(launcher) && say('open'),
      )
  },
  update,
  /** The shopper signs out: nothing of theirs stays in this browser. */
  shutdown() {
    say('reset')
    say('hide')
  },
  show: () => say('open'),
  hide: () => say('close'),
  showMessages: () => say('open'),
  showSpace: () => say('open'),
  showNewMessage(message) {
    if (typeof message === 'string') say('prefill', { message })
    say('open')
  },
  trackEvent: (name, about) => tellAttributes({ [`event ${String(name)}`]: about ?? true }),
  onShow: (listener) => say('on', 'opened', () => callBack(listener)),
  onHide: (listener) => say('on', 'closed', () => callBack(listener)),
  onUnreadCountChange: (listener) => say('on', 'unread', (count) => callBack(listener, count)),
  reattach_activator: () => undefined,
}

const intercom: Intercom = (name, one, other) =>
  typeof name === 'string' && Object.hasOwn(calls, name)
    ? calls[name]!(one, other)
    : unlike(`Intercom('${String(name)}')`)

const waiting = page.Intercom?.q ?? []
page.Intercom = intercom
load()
// Like Intercom, it boots by itself if the page has its settings ready.
if (page.intercomSettings && !waiting.some((call) => call[0] === 'boot')) intercom('boot', page.intercomSettings)
for (const call of waiting) intercom(...Array.from(call))
