import * as z from 'zod'
import { agentApi } from '../../../shared/agent-protocol'
import { agentFiles, Attachment } from '../../../shared/attachment'
import { limits } from '../../../shared/limits'
import { beforeRetry, isLast, upload, type UploadFault } from '../../../shared/upload'
import { Cell } from '../../connection/cell'
import { newClientId } from '../../connection/client-id'
import { kept } from '../../connection/kept'

/** Why a file is not being uploaded. `line`: until the connection is back. The others: until a new try, or for good. */
export type Fault = UploadFault | 'size' | 'line'
/** Faults that a new try cannot fix. */
export const isFinal = (fault: Fault): boolean => fault === 'type' || fault === 'size'
/** Uploads by itself, now or when the connection is back. */
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

/** The files of my draft in one conversation. Uploaded files survive a reload, as the text does. */
export class Tray {
  readonly items: Cell<Item[]>
  private readonly running = new Map<string, () => void>()

  constructor(private readonly key: string) {
    this.items = new Cell((kept.parse(key, z.array(Attachment)) ?? []).map(itemOf))
  }

  /** Adds as many as fit; returns whether all did. */
  add(files: File[]): boolean {
    const room = limits.files - this.items.get().length
    const fresh = files.slice(0, Math.max(0, room)).map((file): Item => {
      const fits = file.size > 0 && file.size <= limits.file
      return {
        id: newClientId(),
        name: file.name,
        size: file.size,
        file,
        sent: 0,
        tries: 0,
        fault: fits ? null : file.size ? 'size' : 'unreadable',
        attachment: null,
      }
    })
    this.items.set([...this.items.get(), ...fresh])
    for (const item of fresh) if (!item.fault) this.begin(item)
    return files.length <= room
  }

  /** From a message that came back. */
  putBack(attachments: Attachment[]): void {
    const here = this.items.get()
    this.items.set(
      [...attachments.filter(({ id }) => here.every((item) => item.id !== id)).map(itemOf), ...here].slice(
        0,
        limits.files,
      ),
    )
    this.keep()
  }

  /**
   * Another tab has sent, added or removed files. Uploaded files are shared between tabs; uploads in progress stay in
   * this one.
   */
  reread(): void {
    const there = kept.parse(this.key, z.array(Attachment)) ?? []
    const here = this.items
      .get()
      .filter(({ attachment }) => !attachment || there.some(({ id }) => id === attachment.id))
    this.items.set([
      ...here,
      ...there.filter(({ id }) => here.every(({ attachment }) => attachment?.id !== id)).map(itemOf),
    ])
  }

  again(id: string): void {
    const item = this.items.get().find((one) => one.id === id)
    if (item) this.begin({ ...item, tries: 0 })
  }

  /** The connection is back. */
  goOn(): void {
    for (const item of this.items.get()) if (item.fault === 'line') this.begin(item)
  }

  remove(id: string): void {
    const gone = this.items.get().find((item) => item.id === id)
    // All bytes were sent: remove the file once the server has it.
    if (gone && gone.sent < 1) {
      this.running.get(id)?.()
      this.running.delete(id)
    }
    if (gone?.attachment) removeFile(gone.attachment)
    this.items.set(this.items.get().filter((item) => item.id !== id))
    this.keep()
  }

  /** Takes the uploaded files for a message. Files with a fault stay, and say why. */
  take(): Attachment[] {
    const attachments = this.ready()
    this.items.set(this.items.get().filter(({ attachment }) => !attachment))
    this.keep()
    return attachments
  }

  private begin({ id, file, tries }: Item): void {
    if (!file || this.running.has(id)) return
    this.change(id, { fault: null, sent: 0, tries: tries + 1 })
    const stop = upload(
      file,
      { url: agentFiles, refused: `${agentApi}upload-refused` },
      tries,
      (sent) => this.change(id, { sent }),
      (how) => {
        this.running.delete(id)
        if (!this.items.get().some((item) => item.id === id))
          return 'attachment' in how ? removeFile(how.attachment) : undefined
        if ('attachment' in how) this.change(id, { attachment: how.attachment })
        else {
          const again = how.fault === 'cut' && !isLast(tries)
          this.change(id, { fault: again ? 'line' : how.fault })
          if (again) setTimeout(() => this.goOn(), beforeRetry)
        }
        this.keep()
      },
    )
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

/** The tray for this key. An upload goes on while I look at another conversation. */
export function trayAt(key: string): Tray {
  const known = trays.get(key)
  if (known) return known
  const tray = new Tray(key)
  kept.follow(key, () => tray.reread())
  trays.set(key, tray)
  return tray
}

/** If this fails, the server deletes the file after a day. */
function removeFile({ id }: Attachment): void {
  fetch(`${agentApi}remove-file`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ file: id }),
  }).catch(() => {})
}

const itemOf = (attachment: Attachment): Item => ({
  id: attachment.id,
  name: attachment.name,
  size: attachment.size,
  file: null,
  sent: 1,
  tries: 0,
  fault: null,
  attachment,
})
