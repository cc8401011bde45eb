import type { Browser, WebSocket } from 'playwright'
import { limits } from '../../shared/limits'
import { bubbles, openPanel, panel, say } from '../browser/shopper-acts'
import { visitShop, type Visit } from '../support/chromium'
import type { ConversationId } from '../../shared/ids'
import { noteWord, type Client } from './client'

export type ShopperPage = Client &
  Visit & { /** Reads the texts on the page, for `holds`. */ look: () => Promise<void> }

type Sent = { ok: boolean; value?: { clientMessageId?: string; conversation?: ConversationId } }

/** A shopper at the real widget, in a browser, on the demo shop. Acknowledgements are read from the socket's frames. */
export async function openShopperPage(
  name: string,
  browser: Browser,
  url: string,
  options: Parameters<typeof visitShop>[2] = {},
): Promise<ShopperPage> {
  const ids = new Map<string, string>()
  const answered = new Map<string, () => void>()
  let [conversation, shown, lines]: [ConversationId | null, string[], number] = [null, [], 0]
  const visit = await visitShop(browser, url, {
    ...options,
    prepare: async (page) => {
      page.on('websocket', follow)
      await options.prepare?.(page)
    },
  })

  function follow(socket: WebSocket): void {
    lines++
    socket.on('close', () => lines--)
    socket.on('framesent', ({ payload }) => {
      const [event, input] = packet<[string, { clientMessageId: string; text: string }]>(payload, '42')
      if (event === 'send' && input) ids.set(input.clientMessageId, input.text)
    })
    socket.on('framereceived', ({ payload }) => {
      const [answer] = packet<[Sent]>(payload, '43')
      if (!answer?.ok || !answer.value?.clientMessageId) return
      conversation = answer.value.conversation ?? conversation
      acknowledge(ids.get(answer.value.clientMessageId) ?? '')
    })
  }
  function acknowledge(text: string): void {
    answered.get(text)?.()
    answered.delete(text)
  }

  let typing = openPanel(visit.page)
  const client: ShopperPage = {
    ...visit,
    name,
    view: 'page',
    words: [],
    say(text) {
      answered.set(text, noteWord(client, text))
      typing = typing.then(() => say(visit.page, text.slice(0, limits.message)))
    },
    isAnswered: () => answered.size === 0,
    isLive: () => lines > 0,
    look: async () => {
      await typing
      shown = await bubbles(visit.page)
      // The debugger does not see the socket of a page that the back button restored: then the page's own marks count.
      const marks = await panel(visit.page).locator('.mark').allInnerTexts()
      if (
        !marks.some((mark) => /Sent|Seen/.test(mark)) ||
        marks.some((mark) => /Sending|Will be sent|Not sent/.test(mark))
      )
        return
      for (const text of shown) acknowledge(text)
    },
    holds: () => (conversation ? [{ conversation, has: shown }] : []),
  }
  await typing
  return client
}

/**
 * A Socket.IO packet of this type with its arguments: `42` is an event, `43` an answer, each with an id before the
 * JSON.
 */
function packet<Args extends unknown[]>(payload: string | Buffer, type: string): Partial<Args> {
  const [, id, json] = /^(4\d)\d*(\[.*)$/s.exec(payload.toString()) ?? []
  return id === type && json ? (JSON.parse(json) as Args) : ([] as unknown as Partial<Args>)
}
