import * as z from 'zod'
import { agentFiles, Attachment } from '../../../shared/attachment'
import { limits } from '../../../shared/limits'
import { upload } from '../../../shared/upload'
import { Cell } from '../../connection/cell'
import { newClientId } from '../../connection/client-id'
import { kept } from '../../connection/kept'

/** Why a file is not on its way: `type` and `size` for good, `line` until it is back, `other` until it is tried again. */
export type Fault = 'type' | 'size' | 'line' | 'other'
export type Item = { id: string; name: string; size: number; file: File | null; sent: number; fault: Fault | null; attachment: Attachment | null }

/** The files beside what I am writing in one conversation. What has been uploaded survives a reload, as the words do. */
export class Tray {
  readonly items: Cell<Item[]>
  private readonly running = new Map<string, () => void>()

  constructor(private readonly key: string) {
    this.items = new Cell((kept.parse(key, z.array(Attachment)) ?? []).map(itemOf))
  }

  /** Takes as many as still fit; answers whether all did. */
  add(files: File[]): boolean {
    const room = limits.files - this.items.get().length
    const fresh = files.slice(0, Math.max(0, room)).map((file): Item => {
      const fits = file.size > 0 && file.size <= limits.file
      return { id: newClientId(), name: file.name, size: file.size, file, sent: 0, fault: fits ? null : file.size ? 'size' : 'type', attachment: null }
    })
    this.items.set([...this.items.get(), ...fresh])
    for (const item of fresh) if (!item.fault) this.begin(item)
    return files.length <= room
  }

  /** Of a message that came back. */
  putBack(attachments: Attachment[]): void {
    const here = this.items.get()
    this.items.set([...attachments.filter(({ id }) => here.every((item) => item.id !== id)).map(itemOf), ...here].slice(0, limits.files))
    this.keep()
  }

  again(id: string): void {
    const item = this.items.get().find((one) => one.id === id)
    if (item) this.begin(item)
  }

  /** The line is back. */
  goOn(): void {
    for (const item of this.items.get()) if (item.fault === 'line') this.begin(item)
  }

  remove(id: string): void {
    this.running.get(id)?.()
    this.running.delete(id)
    this.items.set(this.items.get().filter((item) => item.id !== id))
    this.keep()
  }

  /** They go with a message: the tray is empty again. */
  take(): Attachment[] {
    const attachments = this.ready()
    this.items.set([])
    this.keep()
    return attachments
  }

  private begin({ id, file }: Item): void {
    if (!file || this.running.has(id)) return
    this.change(id, { fault: null, sent: 0 })
    const stop = upload(file, { url: agentFiles }, (sent) => this.change(id, { sent }), (how) => {
      this.running.delete(id)
      if ('attachment' in how) this.change(id, { attachment: how.attachment })
      else this.change(id, { fault: how.refused === 'invalid' ? 'type' : how.refused === 'unavailable' ? 'line' : 'other' })
      this.keep()
    })
    this.running.set(id, stop)
  }

  private change(id: string, part: Partial<Item>): void {
    this.items.set(this.items.get().map((item) => (item.id === id ? { ...item, ...part } : item)))
  }

  private ready = () => this.items.get().flatMap(({ attachment }) => attachment ?? [])

  private keep(): void {
    const attachments = this.ready()
    kept.write(this.key, attachments.length > 0 ? JSON.stringify(attachments) : null)
  }
}

const trays = new Map<string, Tray>()

/** The one under this name: an upload goes on while I look at another conversation. */
export function trayAt(key: string): Tray {
  const tray = trays.get(key) ?? new Tray(key)
  trays.set(key, tray)
  return tray
}

const itemOf = (attachment: Attachment): Item => ({ id: attachment.id, name: attachment.name, size: attachment.size, file: null, sent: 1, fault: null, attachment })
