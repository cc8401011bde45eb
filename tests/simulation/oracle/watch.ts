import type { ShopperPrincipal } from '../../../server/access'
import { presence } from '../../../server/features/agents/presence/presence-times'
import type { Heads } from '../../../shared/conversation'
import type { LogEvent } from '../../../shared/events'
import type { ConversationId } from '../../../shared/ids'
import { type Answer, refusals } from '../../../shared/refusals'
import { count } from '../tally'
import type { Watch } from '../virtual/server'
import type { ServerSocket } from '../virtual/server-socket'
import { time } from '../virtual/time'
import { longestFreeze } from '../virtual/weather'
import type { World } from '../world'
import type { Ledger } from './ledger'

type Input = {
  conversation?: ConversationId
  clientMessageId?: string
  commandId?: string
  epoch?: number
  text?: string
}
type Value = { seq?: number; conversation?: ConversationId; events?: LogEvent[]; leaseUntil?: number }

/** D7: what a shopper may never see. */
function overheard(event: LogEvent): string | null {
  if (event.kind === 'note' || event.kind === 'visited' || event.kind === 'described' || event.kind === 'blocked')
    return `a ${event.kind}`
  if (event.kind === 'assigned' && event.why) return 'the reasons of an assignment'
  return null
}

/** A process sends only what is committed, and only to those who may see it. */
export function checkTold({ judge, conversations }: Ledger, socket: ServerSocket, name: string, args: unknown[]): void {
  if (name === 'event') {
    const [id, event] = args as [ConversationId, LogEvent]
    const known = conversations.get(id)
    const stored = known?.timeline.events[event.seq - 1]
    judge.must(
      stored !== undefined && (event.kind === 'withheld' || stored.kind === event.kind),
      'D4',
      () => `told of ${event.kind} ${event.seq}, which is not committed`,
    )
    if (socket.server.kind === 'shoppers') {
      judge.must(overheard(event) === null, 'D7', () => `a shopper was told ${overheard(event)}`)
      judge.must(
        known?.row.shopper_id === (socket.data.principal as ShopperPrincipal).id,
        'D7',
        () => "a shopper was told of somebody else's conversation",
      )
    }
  }
  if (name === 'heads') {
    for (const [id, head] of Object.entries(args[0] as Heads)) {
      judge.must(
        head.seq <= (conversations.get(id as ConversationId)?.timeline.seq ?? 0),
        'D5',
        () => `head ${head.seq} is not committed`,
      )
    }
  }
}

/** An acknowledged command is stored, a refused one is not, and one with an old epoch has no effect. */
export function checkAnswer(
  ledger: Ledger,
  socket: ServerSocket,
  name: string,
  input: Input,
  answer: Answer<Value>,
): void {
  const { judge } = ledger
  if (name === 'catch-up' && answer.ok && socket.server.kind === 'shoppers') {
    const heard = answer.value.events?.map(overheard).find((each) => each !== null)
    judge.must(!heard, 'D7', () => `a shopper could read ${heard}`)
  }
  if (name === 'heartbeat' && answer.ok) {
    const left = (answer.value.leaseUntil ?? 0) - time.now
    // A process that froze during the request answers late, but correctly.
    judge.must(left <= presence.lease && left > -longestFreeze, 'F9', () => `a lease of ${left} ms`)
  }
  const clientId = input.clientMessageId ?? input.commandId
  if (!clientId) return
  const deed = ledger.deed((socket.data.principal as ShopperPrincipal).id, clientId)
  if (!answer.ok) {
    // The same id with another text is rightly refused (D2).
    const other = answer.refusal.code === 'conflict' && deed && 'text' in deed.event && deed.event.text !== input.text
    const final = !refusals[answer.refusal.code].retry && !other
    const isShopper = socket.server.kind === 'shoppers'
    judge.must(
      !isShopper ||
        answer.refusal.code !== 'forbidden' ||
        ledger.everBlocked.has((socket.data.principal as ShopperPrincipal).id),
      'H15',
      () => `${name} was forbidden, and nobody has blocked them`,
    )
    judge.must(
      !final || !deed,
      input.commandId ? 'R10' : 'D3',
      () => `${name} was refused (${answer.refusal.code}), but is done`,
    )
    return
  }
  if (!deed) return judge.broken('D3', `${name} was acknowledged, but is not committed`)
  if (input.epoch !== undefined)
    judge.must(
      deed.epochBefore === input.epoch,
      'R7',
      () => `${name} named epoch ${input.epoch}, it was ${deed.epochBefore}`,
    )
  if (!input.clientMessageId) return
  const { event } = deed
  // A repeat of a message that was edited or deleted since is accepted, whatever its text.
  const now = ledger.conversations.get(deed.conversation)?.timeline.events[event.seq - 1]
  if (now?.kind === 'message' && (now.edited || now.deleted)) return
  const same = event.seq === answer.value.seq && 'text' in event && event.text === input.text
  judge.must(
    same,
    'D2',
    () => `${name} "${input.text}" was answered with ${answer.value.seq}, but stored as ${JSON.stringify(event)}`,
  )
}

/** Watches a process's sockets, and lets it die at its crash points. */
export function watchOf({ ledger, crashes, tally, acceptsAsked }: World): Watch {
  return {
    told: (socket, name, args) => checkTold(ledger, socket, name, args),
    asked: (socket, name, input) => {
      if (name === 'accept')
        acceptsAsked.push({
          agent: (socket.data.principal as ShopperPrincipal).id,
          accepting: (input as { accepting: boolean }).accepting,
        })
    },
    publishing: (node) => void crashes.pass(node, 'in the middle of telling'),
    answering: (socket) => void crashes.pass(socket.line.node, 'before the answer'),
    answered: (socket, name, input, answer) => {
      const answered = answer as Answer<Value>
      checkAnswer(ledger, socket, name, input as Input, answered)
      count(tally, answered.ok ? `${name} acknowledged` : `${name} refused ${answered.refusal.code}`)
    },
  }
}
