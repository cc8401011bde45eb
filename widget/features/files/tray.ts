import type { Attachment, shopperFiles, shopperUploadRefused } from '../../../shared/attachment'
import { limits } from '../../../shared/limits'
import { beforeRetry, isLast, upload, type UploadFault } from '../../../shared/upload'
import type { Chat } from '../../chat'
import { createClientId } from '../../client-id'
import { tokenKey } from '../../identity'
import { filesKey } from '../../keys'
import { hearOtherTabs, type Shelf } from '../../shelf'
import { createStore, type Store } from '../../store'
import { unawaited } from '../../unawaited'
import { writeJson } from '../../write-json'
import { keepLocal } from './local'

const path: typeof shopperFiles = '/api/shopper/files'
const refusedPath: typeof shopperUploadRefused = '/api/shopper/upload-refused'

/** Why a file is not uploading. `line`: it waits for the connection. The others wait for another try, or are final. */
export type Fault = UploadFault | 'size' | 'line'
/** Another try would not help. */
export const isFinal = (fault: Fault): boolean => fault === 'type' || fault === 'size'
/** Uploads without the shopper, now or when the connection is back. */
export const isGoing = ({ attachment, fault }: Item): boolean => !attachment && (!fault || fault === 'line')
export type Item = {
  id: string
  name: string
  size: number
  file: File | null
  sent: number
  tries: number
  fault: Fault | null
  attachment: Attachment | null
}

/** The files beside the text that is being written. All tabs share uploaded files, as they share the text. */
export type Tray = {
  items: Store<Item[]>
  /** Adds as many files as still fit. Returns whether all did. */
  add: (files: File[]) => boolean
  again: (id: string) => void
  remove: (id: string) => void
  /** The uploaded files went with a message. Files that cannot be sent stay and show why. */
  took: () => void
  /** Stops all uploads, when the tray is removed. */
  stop: () => void
}

type Given = { site: string; base: string; shelf: Shelf; chat: Pick<Chat, 'state' | 'ask'> }

/** Uploads added files, continues when the connection is back, and keeps uploaded files over a reload. */
export function createTray({ site, base, shelf, chat }: Given): Tray {
  const kept = () => readKept(shelf.get(filesKey))
  const items = createStore<Item[]>(kept().slice(0, limits.files).map(keptItem))
  const running = new Map<string, () => void>()
  let retry: ReturnType<typeof setTimeout> | undefined
  const isLive = () => chat.state.get().link.kind === 'live'

  function change(id: string, part: Partial<Item>): void {
    items.set(items.get().map((item) => (item.id === id ? { ...item, ...part } : item)))
  }
  function keep(next: Attachment[]): void {
    if (next.length) shelf.set(filesKey, writeJson(next))
    else shelf.remove(filesKey)
  }
  const drop = (gone: Set<string>) => keep(kept().filter(({ id }) => !gone.has(id)))
  /** Another tab has uploaded, sent or removed files. */
  function follow(): void {
    const [all, known] = [kept().slice(0, limits.files), items.get()]
    const shared = all.map(
      (attachment) => known.find((item) => item.attachment?.id === attachment.id) ?? keptItem(attachment),
    )
    items.set([...shared, ...known.filter(({ attachment }) => !attachment)])
  }
  function begin({ id, file, tries }: Item): void {
    const token = shelf.get(tokenKey)
    if (!file || running.has(id)) return
    if (!isLive() || !token) return change(id, { fault: 'line' })
    change(id, { fault: null, sent: 0, tries: tries + 1 })
    const [url, refused] = [path, refusedPath].map((one) => new URL(one.slice(1), base)) as [URL, URL]
    const headers = { authorization: `Bearer ${token}`, 'x-counterbell-site': site }
    const going = upload(
      file,
      { url, refused, headers },
      tries,
      (sent) => change(id, { sent }),
      (how) => {
        running.delete(id)
        if (!items.get().some((item) => item.id === id)) return 'attachment' in how ? forget(how.attachment) : undefined
        if ('attachment' in how) {
          keepLocal(how.attachment.id, file)
          change(id, { attachment: how.attachment })
          return keep([...kept(), how.attachment])
        }
        const again = how.fault === 'cut' && !isLast(tries)
        change(id, { fault: again ? 'line' : how.fault })
        // The connection may have come back before the upload noticed that it was lost.
        if (again) retry = setTimeout(goOn, beforeRetry)
      },
    )
    running.set(id, going)
  }
  /** If this fails, the server deletes the file after a day. */
  const forget = ({ id }: Attachment) => unawaited(chat.ask('remove-file', { file: id }))
  function goOn(): void {
    if (isLive()) for (const item of items.get()) if (item.fault === 'line') begin(item)
  }
  const stops = [
    chat.state.subscribe(goOn),
    hearOtherTabs(site, (name) => name === filesKey && follow()),
    () => clearTimeout(retry),
  ]

  return {
    items,
    add(files) {
      const room = limits.files - items.get().length
      const fresh = files.slice(0, Math.max(0, room)).map((file): Item => {
        const fits = file.size > 0 && file.size <= limits.file
        return {
          id: createClientId(),
          name: file.name,
          size: file.size,
          file,
          sent: 0,
          tries: 0,
          fault: fits ? null : file.size ? 'size' : 'unreadable',
          attachment: null,
        }
      })
      items.set([...items.get(), ...fresh])
      for (const item of fresh) if (!item.fault) begin(item)
      return files.length <= room
    },
    again(id) {
      const item = items.get().find((one) => one.id === id)
      if (item) begin({ ...item, tries: 0 })
    },
    remove(id) {
      const gone = items.get().find((item) => item.id === id)
      // A file whose last byte has left is removed after the server has it.
      if (gone && gone.sent < 1) {
        running.get(id)?.()
        running.delete(id)
      }
      items.set(items.get().filter((item) => item.id !== id))
      if (!gone?.attachment) return
      forget(gone.attachment)
      drop(new Set([gone.attachment.id]))
    },
    took() {
      drop(new Set(items.get().flatMap(({ attachment }) => attachment?.id ?? [])))
      items.set(items.get().filter(({ attachment }) => !attachment))
    },
    stop() {
      for (const stop of [...stops, ...running.values()]) stop()
    },
  }
}

/** The page can write to its own localStorage: skip entries that are not ours. */
function readKept(value: string | null): Attachment[] {
  try {
    const kept: unknown = JSON.parse(value ?? '[]')
    return Array.isArray(kept) ? kept.filter((each: Attachment | null) => typeof each?.id === 'string') : []
  } catch {
    return []
  }
}

const keptItem = (attachment: Attachment): Item => ({
  id: attachment.id,
  name: String(attachment.name),
  size: Number(attachment.size),
  file: null,
  sent: 1,
  tries: 0,
  fault: null,
  attachment,
})
