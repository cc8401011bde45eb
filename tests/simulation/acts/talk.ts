import { callBack, order, type OrderName } from '../../../widget/features/more/order'
import type { KnownThread } from '../../../widget/chat-state'
import { count } from '../tally'
import type { World } from '../world'
import type { Tab } from '../people/shopper'
import { shopperOf, type Act } from './choose'

const latest = (tab: Tab): KnownThread | undefined => tab.chat.state.get().threads.at(-1)
const lastOwn = (thread: KnownThread) =>
  thread.timeline.events.findLast((event) => event.kind === 'message' && event.by.kind === 'shopper')?.seq

/** Uses the panel's own code, with its retries. A refusal is final. */
function give<Name extends OrderName>(
  world: World,
  tab: Tab,
  name: Name,
  input: Parameters<typeof order<Name>>[2],
): void {
  count(world.tally, `${name} ordered`)
  tab.as(() => void order(tab.chat, name, input))
}

/** What shoppers do with a conversation besides writing in it. */
export const talkActs = {
  end: (world, command) => {
    const tab = shopperOf(world, command).tab(command.which)
    const thread = latest(tab)
    if (!thread) return null
    give(world, tab, 'end', { conversation: thread.id })
    return `${tab.name} ends the conversation`
  },
  leave: (world, command) => {
    const tab = shopperOf(world, command).tab(command.which)
    const thread = latest(tab)
    if (!thread) return null
    give(world, tab, 'leave', { conversation: thread.id })
    return `${tab.name} would rather not wait`
  },
  'call-back': (world, command) => {
    const tab = shopperOf(world, command).tab(command.which)
    tab.as(() => void callBack(tab.chat, { phone: `+40 ${command.luck % 10_000_000} 00`, time: 'any' }))
    return `${tab.name} asks to be called`
  },
  'withdraw call': (world, command) => {
    const tab = shopperOf(world, command).tab(command.which)
    const thread = latest(tab)
    if (!thread) return null
    give(world, tab, 'withdraw-call', { conversation: thread.id })
    return `${tab.name} no longer wants a call`
  },
  rate: (world, command) => {
    const tab = shopperOf(world, command).tab(command.which)
    const thread = latest(tab)
    if (!thread) return null
    give(world, tab, 'rate', {
      conversation: thread.id,
      score: command.which % 2 ? 'good' : 'bad',
      comment: command.luck % 2 ? `for ${command.luck}` : null,
    })
    return `${tab.name} says how it was`
  },
  edit: (world, command) => {
    const tab = shopperOf(world, command).tab(command.which)
    const thread = latest(tab)
    const target = thread && lastOwn(thread)
    if (!thread || !target) return null
    give(world, tab, 'edit', { conversation: thread.id, target, text: `edited ${command.luck}` })
    return `${tab.name} gives message ${target} other words`
  },
  delete: (world, command) => {
    const tab = shopperOf(world, command).tab(command.which)
    const thread = latest(tab)
    const target = thread && lastOwn(thread)
    if (!thread || !target) return null
    give(world, tab, 'delete', { conversation: thread.id, target })
    return `${tab.name} deletes message ${target}`
  },
} satisfies Record<string, Act>
