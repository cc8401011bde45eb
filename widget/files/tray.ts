import type { Attachment, shopperFiles } from '../../shared/attachment'
import { limits } from '../../shared/limits'
import { upload } from '../../shared/upload'
import type { Chat } from '../chat'
import { createClientId } from '../client-id'
import { tokenKey } from '../identity'
import { filesKey } from '../keys'
import type { Shelf } from '../shelf'
import { createStore, type Store } from '../store'
import { writeJson } from '../write-json'
import { keepLocal } from './local'

const path: typeof shopperFiles = '/api/shopper/files'

/** Why a file is not on its way: `type` and `size` for good, `line` until it is back, `other` until it is tried again. */
export type Fault = 'type' | 'size' | 'line' | 'other'
export type Item = { id: string; name: string; size: number; file: File | null; sent: number; fault: Fault | null; attachment: Attachment | null }

/** The files beside the words that are being written. */
export type Tray = {
  items: Store<Item[]>
  /** Takes as many as still fit; answers whether all did. */
  add: (files: File[]) => boolean
  again: (id: string) => void
  remove: (id: string) => void
  /** Nothing goes on any more: for when the tray goes away. */
  stop: () => void
}

type Given = { site: string; base: string; shelf: Shelf; chat: Pick<Chat, 'state'> }

/** Uploads what is added, goes on by itself when the line comes back, and keeps what is uploaded over a reload. */
export function createTray({ site, base, shelf, chat }: Given): Tray {
  const items = createStore<Item[]>(restore(shelf.get(filesKey)))
  const running = new Map<string, () => void>()
  const isLive = () => chat.state.get().link.kind === 'live'

  function change(id: string, part: Partial<Item>): void {
    items.set(items.get().map((item) => (item.id === id ? { ...item, ...part } : item)))
  }
  function keep(): void {
    const kept = items.get().flatMap(({ attachment }) => attachment ?? [])
    if (kept.length) shelf.set(filesKey, writeJson(kept))
    else shelf.remove(filesKey)
  }
  function begin({ id, file }: Item): void {
    const token = shelf.get(tokenKey)
    if (!file || running.has(id)) return
    if (!isLive() || !token) return change(id, { fault: 'line' })
    change(id, { fault: null, sent: 0 })
    const going = upload(file, { url: new URL(path.slice(1), base), headers: { authorization: `Bearer ${token}`, 'x-counterbell-site': site } }, (sent) => change(id, { sent }), (how) => {
      running.delete(id)
      if ('attachment' in how) {
        keepLocal(how.attachment.id, file)
        change(id, { attachment: how.attachment })
        return keep()
      }
      const gone = how.refused === 'unavailable' || !isLive()
      change(id, { fault: how.refused === 'invalid' ? 'type' : gone ? 'line' : 'other' })
      // The line may have come back before the upload knew that it was gone.
      if (gone && isLive()) setTimeout(goOn, 3_000)
    })
    running.set(id, going)
  }
  function goOn(): void {
    if (isLive()) for (const item of items.get()) if (item.fault === 'line') begin(item)
  }
  const unsubscribe = chat.state.subscribe(goOn)

  return {
    items,
    add(files) {
      const room = limits.files - items.get().length
      const fresh = files.slice(0, Math.max(0, room)).map((file): Item => {
        const fits = file.size > 0 && file.size <= limits.file
        return { id: createClientId(), name: file.name, size: file.size, file, sent: 0, fault: fits ? null : file.size ? 'size' : 'type', attachment: null }
      })
      items.set([...items.get(), ...fresh])
      for (const item of fresh) if (!item.fault) begin(item)
      return files.length <= room
    },
    again(id) {
      const item = items.get().find((one) => one.id === id)
      if (item) begin(item)
    },
    remove(id) {
      running.get(id)?.()
      running.delete(id)
      items.set(items.get().filter((item) => item.id !== id))
      keep()
    },
    stop() {
      unsubscribe()
      for (const stop of running.values()) stop()
    },
  }
}

/** The page can write to its own localStorage: what is not ours to read is left alone. */
function restore(value: string | null): Item[] {
  try {
    const kept = JSON.parse(value ?? '[]') as Attachment[]
    return kept.slice(0, limits.files).map((attachment) => ({ id: attachment.id, name: String(attachment.name), size: Number(attachment.size), file: null, sent: 1, fault: null, attachment }))
  } catch {
    return []
  }
}
