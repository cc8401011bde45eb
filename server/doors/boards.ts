import type { Welcome } from '../../shared/shopper-protocol'
import { room } from '../bus/audience'
import type { Core } from '../core'
import { readBoard, type Board } from '../operations/read-availability'
import type { ShopperServer, ShopperSocket } from './sockets'

/**
 * What this process last told its shoppers of availability and of their places in the queue; only what differs is
 * told again. Each process looks for itself and speaks to its own sockets, so nothing of this crosses between them.
 */
export type Boards = ReturnType<typeof createBoards>

export function createBoards(core: Core, server: ShopperServer) {
  let board: Board = { sites: new Map(), places: [] }
  const tellLocal = (audience: Parameters<typeof room>[0]) => server.local.to(room(audience))

  function tellSites(fresh: Board): void {
    for (const [site, availability] of fresh.sites) {
      if (!same(board.sites.get(site), availability)) tellLocal({ site }).emit('availability', availability)
    }
  }

  function tellPlaces(fresh: Board): void {
    const were = new Map(board.places.map((place) => [place.conversation, place]))
    for (const { conversation, shopper, place } of fresh.places) {
      if (!same(were.get(conversation)?.place, place)) tellLocal({ shopper }).emit('queue', conversation, place)
      were.delete(conversation)
    }
    for (const { conversation, shopper } of were.values()) tellLocal({ shopper }).emit('queue', conversation, null)
  }

  return {
    refresh: async (): Promise<void> => {
      if (server.engine.clientsCount === 0) return
      const fresh = await core.store.read(readBoard)
      tellSites(fresh)
      tellPlaces(fresh)
      board = fresh
    },
    /** Somebody was greeted with this. If it differs from what the others last heard, the next look is told to all of them. */
    greeted: (socket: ShopperSocket, { availability, conversation }: Pick<Welcome, 'availability' | 'conversation'>): void => {
      if (!same(board.sites.get(socket.data.who.site), availability)) board.sites.delete(socket.data.who.site)
      const known = board.places.find((place) => place.conversation === conversation?.id)
      if (known) socket.emit('queue', known.conversation, known.place)
    },
  }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
