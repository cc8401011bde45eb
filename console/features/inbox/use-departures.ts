import { useEffect, useRef } from 'react'
import * as z from 'zod'
import type { Departure } from '../../../shared/departure'
import { type AgentId, ConversationId } from '../../../shared/ids'
import { Cell } from '../../connection/cell'
import { kept } from '../../connection/kept'
import { useLive } from '../../connection/live'
import { useMe } from '../session/session'
import { stillGone } from './still-gone'
import { useShopperName } from './shopper-name'
import { useInbox } from './use-inbox'

export type Departed = Departure & { id: ConversationId; name: string }

const most = 5
const cells = new Map<AgentId, Cell<Departed[]>>()

/**
 * The conversations that left this agent by themselves, newest first, until dismissed. Another agent who signs in here
 * cannot read them.
 */
export function departuresOf(agent: AgentId): Cell<Departed[]> {
  const cell = cells.get(agent) ?? new Cell<Departed[]>([])
  cells.set(agent, cell)
  return cell
}

/** Milliseconds until the log also names the agent who gets it. */
const pause = 1_500

/** My conversations as last known on this device, also before a reload, with the shopper's name. */
const Known = z.record(z.string(), z.object({ name: z.string() }))
type Known = z.infer<typeof Known>

/**
 * For each conversation that leaves me by itself, tells where it went and why. Includes those that left while there was
 * no connection.
 */
export function useDepartures(): void {
  const { connection } = useLive()
  const me = useMe().id
  const nameOf = useShopperName()
  const { rows, isSuccess } = useInbox('mine')
  const key = `counterbell.mine.${me}`
  const known = useRef<Known | null>(null)
  useEffect(() => {
    if (!isSuccess) return
    const before = known.current ?? kept.parse(key, Known) ?? {}
    known.current = Object.fromEntries(rows.map((row) => [row.id, { name: nameOf(row) }]))
    kept.write(key, JSON.stringify(known.current))
    const departures = departuresOf(me)
    departures.set(stillGone(departures.get(), rows))
    const look = async (id: ConversationId, { name }: Known[string]) => {
      const { state } = await connection.ask('catch-up', { conversation: id, after: null })
      const departure = state?.facts.holding.gone
      const others = departures.get().filter((each) => each.id !== id)
      if (departure) departures.set([{ ...departure, id, name }, ...others].slice(0, most))
    }
    for (const [id, was] of Object.entries(before)) {
      const read = ConversationId.safeParse(id)
      if (read.success && !known.current[id]) setTimeout(() => void look(read.data, was).catch(() => {}), pause)
    }
  }, [rows, isSuccess, connection, key, me, nameOf])
}
