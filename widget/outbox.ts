import type { Attachment } from '../shared/attachment'
import type { ConversationId, DepartmentId } from '../shared/ids'
import type { Page } from '../shared/events'
import type { RefusalCode } from '../shared/refusals'
import { createClientId } from './client-id'
import { outboxKey } from './keys'
import type { Shelf } from './shelf'
import { writeJson } from './write-json'

/** A new message, before the server has it. */
export type Draft = {
  text: string
  attachments?: Attachment[]
  contact: { name?: string; email?: string }
  department: DepartmentId | null
  page: Page | null
}
type Entry = Draft & { id: string; at: number; rejected: RefusalCode | null }
/** `acked`: the server has the message, and its event is not here yet. Only this tab knows it. */
export type Waiting = Entry & { acked: { conversation: ConversationId; seq: number } | null }

export type Outbox = {
  /** In the order of writing. */
  list: () => Waiting[]
  add: (draft: Draft) => Entry
  /**
   * The next message to send, or the milliseconds until it may be sent (the tab that wrote it comes first), or null.
   */
  due: () => Entry | number | null
  acked: (id: string, conversation: ConversationId, seq: number) => void
  rejected: (id: string, code: RefusalCode) => void
  /** Removes a message: its event is in the timeline, or the shopper took it back. */
  remove: (id: string) => void
  /** Reads the storage again: after the shopper's consent it also holds what an earlier page kept. */
  readAgain: () => void
  /** Another tab has written or removed `name` in storage. */
  heard: (name: string, value: string | null) => void
}

/** Milliseconds for which the tab that wrote a message may send it before another tab does. */
const courtesy = 4_000

/** D1: one storage entry for each message, so that two tabs never change the same value. */
export function createOutbox(shelf: Shelf, changed: () => void = () => {}, now: () => number = Date.now): Outbox {
  const held = new Map<string, { name: string; entry: Waiting; heardAt: number }>()
  let written = 0

  function take(name: string, value: string | null, heardAt: number): void {
    const entry = value === null ? null : parse(value)
    if (!entry) return
    held.set(entry.id, { name, entry: { ...entry, acked: held.get(entry.id)?.entry.acked ?? null }, heardAt })
  }
  const inOrder = () => [...held.values()].sort((a, b) => byPlace(a.name, b.name))
  function keep(name: string, entry: Entry): void {
    const { id, at, text, attachments, contact, department, page, rejected } = entry
    shelf.set(name, writeJson({ id, at, text, attachments, contact, department, page, rejected }))
  }

  /** Adds the messages that are in storage and not here yet. */
  function read(): void {
    for (const name of shelf.names(outboxKey)) if (!held.has(idIn(name))) take(name, shelf.get(name), -Infinity)
  }

  read()

  return {
    list: () => inOrder().map(({ entry }) => entry),
    add(draft) {
      const entry: Entry = { ...draft, id: createClientId(), at: now(), rejected: null }
      const name = `${outboxKey}${entry.at}:${written++}:${entry.id}`
      held.set(entry.id, { name, entry: { ...entry, acked: null }, heardAt: -Infinity })
      keep(name, entry)
      changed()
      return entry
    },
    due() {
      const head = inOrder().find(({ entry }) => !entry.acked && !entry.rejected)
      if (!head) return null
      const wait = head.heardAt + courtesy - now()
      return wait > 0 ? wait : head.entry
    },
    acked(id, conversation, seq) {
      const found = held.get(id)
      if (!found) return
      found.entry = { ...found.entry, acked: { conversation, seq } }
      changed()
    },
    rejected(id, code) {
      const found = held.get(id)
      if (!found) return
      found.entry = { ...found.entry, rejected: code }
      keep(found.name, found.entry)
      changed()
    },
    remove(id) {
      const found = held.get(id)
      if (!found) return
      held.delete(id)
      shelf.remove(found.name)
      changed()
    },
    readAgain() {
      read()
      changed()
    },
    heard(name, value) {
      if (!name.startsWith(outboxKey)) return
      if (value === null) held.delete(idIn(name))
      else take(name, value, now())
      changed()
    },
  }
}

const idIn = (name: string) => name.split(':')[3] ?? ''

/** Orders `outbox:TIME:N:ID` by time, then by the count within a tab, then by id, so that all tabs agree. */
function byPlace(a: string, b: string): number {
  const [, timeA, countA, idA = ''] = a.split(':')
  const [, timeB, countB, idB = ''] = b.split(':')
  return Number(timeA) - Number(timeB) || Number(countA) - Number(countB) || (idA < idB ? -1 : 1)
}

/** The page can write to its own localStorage: skip entries that are not ours. */
function parse(value: string): Entry | null {
  try {
    const entry = JSON.parse(value) as Entry
    return typeof entry.id === 'string' && typeof entry.text === 'string' ? entry : null
  } catch {
    return null
  }
}
