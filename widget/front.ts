import { fetchFile } from '../shared/fetch-file'
import type { Chat, ChatNews } from './chat'
import { tokenKey } from './identity'
import { keepDraft } from './keep-draft'
import { outboxKey } from './keys'
import { openLine } from './line'
import { untilHere } from './patience'
import type { Shelf } from './shelf'
import type { talk } from './features/talk/talk'
import { unawaited } from './unawaited'

type Talking = ReturnType<typeof talk>

const fetchTalk = () => fetchFile<typeof import('./features/talk/talk')>('talk')

/**
 * The chat as long as nothing has been said: who is there, and nothing more. The rest of it is fetched once the shopper
 * types, or has a conversation or an unsent message from before, and then does everything.
 */
export function createFront(site: string, base: string, language: () => string, shelf: Shelf, news: ChatNews): Chat {
  const line = openLine(site, base, language, shelf, news.availability)
  let chat: Talking | null = null
  let coming: Promise<Talking> | null = null
  let stopped = false

  const whole = () => (coming ??= fetchChat())
  async function fetchChat(): Promise<Talking> {
    const { talk } = await untilHere(fetchTalk)
    // Gone meanwhile: nothing of ours stays on the page.
    if (stopped) return new Promise(() => {})
    return (chat = talk(line, shelf, news))
  }
  const later = (work: (chat: Talking) => void) => unawaited(whole().then(work))

  line.onWelcome((welcome) => {
    // What there is to come back to is shown at once with the rest, or not yet: never a panel that looks new.
    if (coming || welcome.conversation || shelf.names(outboxKey).length > 0) unawaited(whole())
    else line.greet(welcome)
  })
  line.socket.on('event', (id, event) => chat ?? later(({ hear }) => hear(id, event)))
  line.socket.on('queue', (_, place) => chat ?? later(() => line.change({ place })))

  return {
    ...{ state: line.state, ask: line.ask, start: line.start, probe: line.probe, sleep: line.sleep, vouch: line.vouch, introduce: line.introduce, reconnect: line.again },
    stop() {
      stopped = true
      ;(chat ?? line).stop()
    },
    say(draft) {
      if (chat) return chat.say(draft)
      const kept = keepDraft(shelf, { ...draft, contact: { ...line.told(), ...draft.contact } })
      line.change({ waiting: [...line.state.get().waiting, kept] })
      unawaited(whole())
    },
    typed: () => later(({ typed }) => typed()),
    takeBack: (id) => chat?.takeBack(id),
    read: async (conversation, seq) => chat?.read(conversation, seq),
    expect: (conversation, seq) => later(({ expect }) => expect(conversation, seq)),
    follow: async (conversation, changed) => (await whole()).follow(conversation, changed),
    visit: async (page) => chat?.visit(page),
    startOver() {
      if (chat) return chat.startOver()
      line.change({ waiting: [] })
      line.startOver()
    },
    heard(name, value) {
      if (chat) return chat.heard(name, value)
      if (name.startsWith(outboxKey)) {
        if (value !== null) unawaited(whole())
        else line.change({ waiting: line.state.get().waiting.filter(({ id }) => !name.endsWith(id)) })
      }
      if (name === tokenKey && line.isOutdated()) line.again()
    },
  }
}
