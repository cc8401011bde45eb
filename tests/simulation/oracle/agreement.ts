import { isDeepStrictEqual } from 'node:util'
import type { Thread } from '../../../console/connection/live-thread'
import { conversationOf, headOf } from '../../../server/features/conversations/log/conversation-row'
import { conversationForShopper, forShopper } from '../../../server/features/conversations/log/visible-to-shopper'
import { neverMine } from '../../../shared/departure'
import type { AgentId } from '../../../shared/ids'
import { advanceFacts, type ThreadFacts } from '../../../shared/thread-facts'
import type { Timeline } from '../../../shared/timeline'
import type { Agent, Desk } from '../people/agent'
import type { Shopper, Tab } from '../people/shopper'
import type { World } from '../world'
import type { Known } from './ledger'

export const notTheLog = 'does not have the log'

/** The differences between the screens and the log; empty once everybody has everything. */
export function disagreements(world: World): string[] {
  const routing = [...world.patience.pending().values()].map(({ what }) => what)
  return [
    ...routing,
    ...world.shoppers.flatMap((shopper) => [
      ...ofShopper(world, shopper),
      ...shopper.tabs.flatMap((tab) => ofTab(world, shopper, tab)),
    ]),
    ...world.agents.flatMap((agent) => (agent.desk ? ofDesk(world, agent, agent.desk) : [])),
  ]
}

/** F: every written message is stored once, or shown as refused for a blocked shopper (H15). */
function ofShopper({ ledger }: World, { written, tabs }: Shopper): string[] {
  const refused = new Set(
    tabs.flatMap((tab) =>
      tab.chat.state
        .get()
        .waiting.filter(({ rejected }) => rejected === 'forbidden')
        .map(({ text }) => text),
    ),
  )
  return written
    .filter(({ text }) => ledger.texts.has(text) === refused.has(text))
    .map(
      ({ text }) => `"${text}" is ${refused.has(text) ? 'stored, but shown as refused' : 'neither stored nor refused'}`,
    )
}

function ofTab(world: World, shopper: Shopper, tab: Tab): string[] {
  const { link, waiting, threads, availability } = tab.chat.state.get()
  if (link.kind !== 'live') return [`${tab.name} is ${link.kind}`]
  const pending = waiting.filter(({ rejected }) => !rejected).map(({ text }) => `"${text}" still waits in ${tab.name}`)
  const id = shopper.storage.getItem(`counterbell:${world.site.key}:token`)?.split('.')[0]
  const latest = [...world.ledger.conversations.values()].filter(({ row }) => row.shopper_id === id).at(-1)
  const missing =
    latest && !threads.some((thread) => thread.id === latest.row.id)
      ? [`${tab.name} does not know of the latest conversation`]
      : []
  const behind = threads
    .filter((thread) => !agrees(world.ledger.conversations.get(thread.id), thread.timeline, true))
    .map(() => `${tab.name} ${notTheLog}`)
  const told =
    availability?.status === world.expectedStatus()
      ? []
      : [`${tab.name} is told "${availability?.status}" instead of "${world.expectedStatus()}"`]
  return [...pending, ...missing, ...behind, ...told]
}

function ofDesk(world: World, { id, said }: Agent, desk: Desk): string[] {
  if (desk.connection.state.get().kind !== 'online') return [`${desk.name} is ${desk.connection.state.get().kind}`]
  const behind = [...desk.watched]
    .filter((talk) => !agreesSoFar(world.ledger.conversations.get(talk), desk.threads.of(talk).cell.get(), id))
    .map(() => `${desk.name} ${notTheLog}`)
  const pending = [...new Set(said.map(({ conversation }) => conversation))]
    .flatMap((conversation) => desk.outbox.of(conversation).get())
    .filter(({ state }) => state === 'queued' || state === 'sending')
  const switched =
    desk.presence.cell.get().accepting === (world.ledger.agents.get(id)?.accepting === 1)
      ? []
      : [`${desk.name} shows the wrong switch`]
  return [...behind, ...pending.map(({ text }) => `"${text}" still waits in ${desk.name}`), ...switched]
}

/** D10: the state from live events equals a fresh fetch. */
function agrees(known: Known | undefined, held: Timeline, isShopper: boolean): boolean {
  if (!known) return false
  const { row, timeline } = known
  const state = conversationOf(row)
  const fresh: Timeline = {
    conversation: isShopper ? conversationForShopper(state) : state,
    events: isShopper ? timeline.events.map(forShopper) : timeline.events,
    ...headOf(row),
  }
  return held.seq === fresh.seq && isDeepStrictEqual(held, fresh)
}

/** The same for an agent's thread, from the oldest loaded page. Its facts must equal those of all events. */
function agreesSoFar(known: Known | undefined, { timeline: held, facts }: Thread, me: AgentId): boolean {
  if (!known) return false
  const { events } = known.timeline
  const first = held.events[0]?.seq ?? 0
  const whole: Timeline = { ...held, events: [...events.slice(0, first - 1), ...held.events] }
  const told = events.reduce((was, event) => advanceFacts(was, event, me), nothingYet)
  return held.events.length > 0 && agrees(known, whole, false) && isDeepStrictEqual(facts, told)
}

const nothingYet: ThreadFacts = {
  word: { lastMessage: null, owedSince: null, assignedAt: null, callBack: null },
  about: null,
  holding: neverMine,
}
