import { count } from '../tally'
import { shopperOf, type Act } from './choose'

export const shopperActs = {
  write: (world, command) => {
    const shopper = shopperOf(world, command)
    const tab = shopper.tab(command.which)
    count(world.tally, 'messages written')
    return `${tab.name} writes "${shopper.write(tab)}"`
  },
  reload: (world, command) => {
    const shopper = shopperOf(world, command)
    shopper.closeTab(shopper.tab(command.which))
    return `${shopper.open().name} is what a reload has opened`
  },
  'close tab': (world, command) => {
    const shopper = shopperOf(world, command)
    const tab = shopper.tab(command.which)
    shopper.closeTab(tab)
    return `${tab.name} is closed`
  },
  'second tab': (world, command) => {
    const shopper = shopperOf(world, command)
    return shopper.tabs.length < 2 ? `${shopper.open().name} is opened` : null
  },
  sleep: (world, command) => {
    const tab = shopperOf(world, command).tab(command.which)
    tab.as(() => tab.chat.sleep())
    return `${tab.name} goes to sleep`
  },
  probe: (world, command) => {
    const tab = shopperOf(world, command).tab(command.which)
    tab.as(() => void tab.chat.probe())
    return `${tab.name} is looked at again`
  },
  read: (world, command) => {
    const tab = shopperOf(world, command).tab(command.which)
    const thread = tab.chat.state.get().threads.at(-1)
    if (!thread) return null
    tab.as(() => void tab.chat.read(thread.id, thread.timeline.seq))
    return `${tab.name} has read up to ${thread.timeline.seq}`
  },
  visit: (world, command) => {
    const tab = shopperOf(world, command).tab(command.which)
    tab.as(() => void tab.chat.visit({ url: `https://shop.example/${command.which}`, title: 'Mugs' }))
    return `${tab.name} goes to another page of the shop`
  },
  'reuse an id': (world, command) => {
    const tab = shopperOf(world, command).tab(command.which)
    const last = tab.chat.state
      .get()
      .threads.at(-1)
      ?.timeline.events.findLast((event) => event.kind === 'message' && event.by.kind === 'shopper')
    if (last?.kind !== 'message') return null
    tab.as(() => void tab.chat.ask('send', { clientMessageId: last.clientMessageId, text: `${last.text}, forged` }))
    return `${tab.name} sends other words under the id of "${last.text}"`
  },
} satisfies Record<string, Act>
