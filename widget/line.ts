import type { Availability } from '../shared/availability'
import type { Welcome } from '../shared/shopper-protocol'
import { hearServerTime } from '../shared/server-time'
import { blankChat, type ChatState } from './chat-state'
import { createConnection, type Connection } from './connection'
import { createIdentity, type Identity } from './identity'
import type { Shelf } from './shelf'
import { createStore, type Store } from './store'

export type ToldContact = { name?: string; email?: string }

/** The shopper's line to the server, and what is known without any conversation: the site, who is there, who they are. */
export type Line = Pick<Connection, 'ask' | 'socket' | 'probe' | 'sleep'> & {
  state: Store<ChatState>
  change: (part: Partial<ChatState>) => void
  isLive: () => boolean
  isOutdated: Identity['isOutdated']
  /** What the page says they are called. */
  told: () => ToldContact
  /** The last welcome on this line as it stands; null while there is none. */
  welcome: () => Welcome | null
  /** Who takes a welcome; they show what it says by `greet`. */
  onWelcome: (listener: (welcome: Welcome) => void) => void
  /** Once for each welcome. */
  greet: (welcome: Welcome) => void
  start: () => void
  stop: () => void
  again: () => void
  /** Brings what the shop has signed along; `told` hears of each welcome from then on. */
  vouch: (identity: string, told: (welcome: Welcome) => void) => void
  introduce: (contact: ToldContact) => void
  /** Forgets what the page has said of the shopper, and connects as whoever the shelf then says. */
  startOver: () => void
}

/** Nothing is connected before `start`. */
export function openLine(site: string, base: string, language: () => string, shelf: Shelf, toldAvailability: (availability: Availability) => void): Line {
  const state = createStore<ChatState>(blankChat)
  const change = (part: Partial<ChatState>) => state.set({ ...state.get(), ...part })
  const identity = createIdentity(site, shelf, language)
  const connection = createConnection(base, identity, welcomed)
  const { link, socket } = connection
  const isLive = () => link.get().kind === 'live'
  let told: ToldContact = {}
  let started = false
  let last: Welcome | null = null
  let greeted = false
  let listener: (welcome: Welcome) => void = () => {}
  let vouched: ((welcome: Welcome) => void) | null = null

  link.subscribe(() => change({ link: link.get(), ...(isLive() ? {} : { agentTypes: false }) }))
  socket.on('availability', (availability) => {
    if (last) last = { ...last, availability }
    change({ availability })
    toldAvailability(availability)
  })

  function welcomed(welcome: Welcome): void {
    hearServerTime(welcome.now)
    last = welcome
    greeted = false
    vouched?.(welcome)
    listener(welcome)
  }
  function again(): void {
    if (started) connection.again()
  }

  return {
    ...connection,
    ...{ state, change, isLive, again, isOutdated: identity.isOutdated },
    probe: async () => void (started && (await connection.probe())),
    told: () => told,
    welcome: () => (isLive() ? last : null),
    onWelcome: (next) => (listener = next),
    greet({ site, contact, availability }) {
      if (greeted) return
      greeted = true
      change({ site, contact: contact.verified ? contact : { ...contact, ...told }, availability, place: null })
      toldAvailability(availability)
    },
    start() {
      started = true
      connection.start()
    },
    vouch(signed, told) {
      identity.vouch(signed)
      vouched = told
      again()
    },
    introduce(contact) {
      told = { ...told, ...contact }
      const { contact: known } = state.get()
      if (!known.verified) change({ contact: { ...known, ...told } })
    },
    startOver() {
      told = {}
      identity.vouch(null)
      again()
    },
  }
}
