import type { Availability } from '../../../shared/availability'
import type { ConversationId, SiteId } from '../../../shared/ids'
import type { Welcome } from '../../../shared/shopper-protocol'
import { room } from '../../bus/audience'
import type { ShopperServer, ShopperSocket } from '../../bus/socket-types'
import type { Context } from '../../context'
import { readSiteStatuses, type ShopperPlace } from './read-availability'

/**
 * Remembers the availability and queue places last sent to this process's sockets and sends only changes. Each process
 * computes its own; nothing goes through Redis.
 */
export type AvailabilityBroadcaster = ReturnType<typeof createAvailabilityBroadcaster>

export function createAvailabilityBroadcaster(context: Context, server: ShopperServer) {
  let sites = new Map<SiteId, Availability>()
  let places = new Map<ConversationId, ShopperPlace>()
  const toLocal = (audience: Parameters<typeof room>[0]) => server.local.to(room(audience))

  function publishSites(fresh: typeof sites): void {
    for (const [site, availability] of fresh) {
      if (!same(sites.get(site), availability)) toLocal({ site }).emit('availability', availability)
    }
    sites = fresh
  }

  function publishPlaces(fresh: typeof places): void {
    for (const { conversation, shopper, place } of fresh.values()) {
      if (!same(places.get(conversation)?.place, place)) toLocal({ shopper }).emit('queue', conversation, place)
    }
    for (const { conversation, shopper } of places.values()) {
      if (!fresh.has(conversation)) toLocal({ shopper }).emit('queue', conversation, null)
    }
    places = fresh
  }

  return {
    refresh: async (): Promise<void> => {
      if (server.engine.clientsCount === 0) return
      const fresh = await context.store.read(readSiteStatuses)
      publishSites(fresh.sites)
      publishPlaces(new Map(fresh.places.map((place) => [place.conversation, place])))
    },
    /**
     * A socket was welcomed with this. When it differs from what the site's sockets last received, the next refresh
     * sends it to all of them.
     */
    welcomed: (
      socket: ShopperSocket,
      { availability, conversation }: Pick<Welcome, 'availability' | 'conversation'>,
    ): void => {
      if (!same(sites.get(socket.data.principal.site), availability)) sites.delete(socket.data.principal.site)
      const known = conversation && places.get(conversation.id)
      if (known) socket.emit('queue', known.conversation, known.place)
    },
  }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
