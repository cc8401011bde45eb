import type { Availability } from '../../shared/availability'
import type { ConversationId, SiteId } from '../../shared/ids'
import type { Welcome } from '../../shared/shopper-protocol'
import { room } from '../bus/audience'
import type { Core } from '../core'
import { readBoard, type Place } from '../operations/read-availability'
import type { ShopperServer, ShopperSocket } from './sockets'

/**
 * What this process last told its shoppers of availability and of their places in the queue; only what differs is
 * told again. Each process looks for itself and speaks to its own sockets, so nothing of this crosses between them.
 */
export type Boards = ReturnType<typeof createBoards>

export function createBoards(core: Core, server: ShopperServer) {
  let sites = new Map<SiteId, Availability>()
  let places = new Map<ConversationId, Place>()
  const tellLocal = (audience: Parameters<typeof room>[0]) => server.local.to(room(audience))

  function tellSites(fresh: typeof sites): void {
    for (const [site, availability] of fresh) {
      if (!same(sites.get(site), availability)) tellLocal({ site }).emit('availability', availability)
    }
    sites = fresh
  }

  function tellPlaces(fresh: typeof places): void {
    for (const { conversation, shopper, place } of fresh.values()) {
      if (!same(places.get(conversation)?.place, place)) tellLocal({ shopper }).emit('queue', conversation, place)
    }
    for (const { conversation, shopper } of places.values()) {
      if (!fresh.has(conversation)) tellLocal({ shopper }).emit('queue', conversation, null)
    }
    places = fresh
  }

  return {
    refresh: async (): Promise<void> => {
      if (server.engine.clientsCount === 0) return
      const fresh = await core.store.read(readBoard)
      tellSites(fresh.sites)
      tellPlaces(new Map(fresh.places.map((place) => [place.conversation, place])))
    },
    /** Somebody was greeted with this. If it differs from what the others last heard, the next look is told to all of them. */
    greeted: (socket: ShopperSocket, { availability, conversation }: Pick<Welcome, 'availability' | 'conversation'>): void => {
      if (!same(sites.get(socket.data.who.site), availability)) sites.delete(socket.data.who.site)
      const known = conversation && places.get(conversation.id)
      if (known) socket.emit('queue', known.conversation, known.place)
    },
  }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
