import type { Chat } from '../../../widget/chat'
import { createChat } from '../../../widget/create-chat'
import { createShelf } from '../../../widget/shelf'
import { TabStorage } from '../../widget/tab-storage'
import type { Network } from '../virtual/network'
import { luck } from '../virtual/random'
import { time } from '../virtual/time'
import { publicUrl } from '../node'
import { Page } from './page'

/** What a shopper has typed; `from` is the page where it was typed. */
export type Written = { text: string; from: string }

/** A browser's storage, with `storage` events for the other tabs. */
class SharedStorage extends TabStorage {
  constructor(tell: (name: string, value: string | null) => void) {
    super()
    Object.defineProperty(this, 'tell', { value: tell, enumerable: false })
  }
  override setItem(name: string, value: string): void {
    super.setItem(name, value)
    ;(this.tell as (name: string, value: string) => void)(name, value)
  }
  override removeItem(name: string): void {
    super.removeItem(name)
    ;(this.tell as (name: string, value: null) => void)(name, null)
  }
}

class Tab extends Page {
  readonly chat: Chat

  constructor(shopper: Shopper, network: Network, site: string, name: string, skew: number) {
    super(network, name)
    this.device.owner.skew = skew
    const quiet = { message: () => undefined, availability: () => undefined, tell: () => undefined }
    this.chat = this.as(() => createChat(site, `${publicUrl}/`, () => 'en', createShelf(site, shopper.storage), quiet))
    this.as(() => this.chat.start())
  }
}

/** A shopper with one browser, the widget's own code in up to two tabs, and everything that they have written. */
export class Shopper {
  tabs: Tab[] = []
  readonly written: Written[] = []
  readonly storage: TabStorage
  private opened = 0

  constructor(
    readonly name: string,
    private readonly site: string,
    private readonly network: Network,
    private readonly skew: number,
  ) {
    this.storage = new SharedStorage((name, value) => this.tellTabs(name, value))
  }

  open(): Tab {
    const tab = new Tab(this, this.network, this.site, `${this.name} ${++this.opened}`, this.skew)
    this.tabs.push(tab)
    return tab
  }

  /** An open tab; a new one when there is none. */
  tab(which: number): Tab {
    return this.tabs[which % this.tabs.length] ?? this.open()
  }

  closeTab(tab: Tab): void {
    tab.close()
    this.tabs = this.tabs.filter((each) => each !== tab)
  }

  write(tab: Tab): string {
    const text = `${this.name} ${this.written.length + 1}`
    this.written.push({ text, from: tab.name })
    tab.as(() => tab.chat.say({ text, contact: {}, department: null, page: null }))
    return text
  }

  /** The browser sends the `storage` event to every tab except the one that wrote. */
  private tellTabs(key: string, value: string | null): void {
    const name = key.replace(`counterbell:${this.site}:`, '')
    for (const tab of this.tabs) {
      if (tab.device.owner !== time.owner)
        time.after(luck.weather.between(1, 30), () => tab.chat.heard(name, value), tab.device.owner)
    }
  }
}
export type { Tab }
