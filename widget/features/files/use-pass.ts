import { useEffect, useState } from 'preact/hooks'
import type { AttachmentId, filesPath } from '../../../shared/attachment'
import type { ConversationId } from '../../../shared/ids'
import { serverTime, useSurroundings } from '../../core'
import type { Chat } from '../../chat'
import { unawaited } from '../../unawaited'

const path: typeof filesPath = '/files/'
/** Milliseconds before its end from which a pass goes into no new link: the shopper may open the link later. */
const margin = 600_000

type Pass = { pass: string; until: number }
const asked = new Map<ConversationId, Promise<Pass | null>>()

/** The address of a file of this conversation; null until the pass is here. Renewed before the pass expires. */
export function useAddress(conversation: ConversationId | null): ((id: AttachmentId) => string) | null {
  const { base, chat } = useSurroundings()
  const [pass, setPass] = useState<Pass | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let wanted = true
    async function renew(): Promise<void> {
      const given = conversation && (await passOf(chat, conversation))
      if (!wanted) return
      if (given) setPass(given)
      timer = setTimeout(() => unawaited(renew()), given ? renewIn(given) : 5_000)
    }
    if (conversation) unawaited(renew())
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [chat, conversation])
  return pass && ((id) => new URL(`${path.slice(1)}${id}?pass=${pass.pass}`, base).href)
}

/** Milliseconds until the pass is renewed. */
export const renewIn = ({ until }: Pick<Pass, 'until'>): number =>
  Math.max(10_000, until - serverTime() - margin + 1_000)

/** All files of a conversation share one pass. */
async function passOf(chat: Chat, conversation: ConversationId): Promise<Pass | null> {
  const known = await asked.get(conversation)
  if (known && known.until - margin > serverTime()) return known
  const asking = chat.ask('file-pass', { conversation }).then((answer) => (answer.ok ? answer.value : null))
  asked.set(conversation, asking)
  return asking
}
