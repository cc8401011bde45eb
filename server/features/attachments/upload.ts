import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { AttachmentId, type Attachment, type Upload } from '../../../shared/attachment'
import type { ShopperId } from '../../../shared/ids'
import { limits } from '../../../shared/limits'
import { refuseBlocked, type AgentPrincipal, type ShopperPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import type { Tx } from '../../store/store'
import { chunks } from './chunks'
import { attachmentOf } from './claim-attachments'
import { fileName } from './file-name'
import { fileType } from './file-type'
import { imageSize } from './image-size'

type Uploader = Pick<ShopperPrincipal | AgentPrincipal, 'id'>
type In = z.output<typeof Upload.input>

/** Bytes of a chunk. Each chunk is one commit, so that messages do not wait for a whole file. */
export const partSize = 256 * 1024
/** Most files that one person may have uploaded and not sent. */
const mostUnsent = 4 * limits.files

/**
 * Stores a file until its uploader sends it; `deleteUnsent` deletes unsent files after a day. Refuses an unsupported
 * type as `invalid`.
 */
export async function upload(
  context: Context,
  principal: Uploader,
  { name, size }: In,
  bytes: AsyncIterable<Buffer>,
): Promise<{ attachment: Attachment }> {
  const id = AttachmentId.parse(randomUUID())
  let kept: Attachment | null = null
  let stored = 0
  try {
    for await (const part of chunks(bytes, partSize)) {
      const index = stored / partSize
      stored += part.length
      if (stored > size) break
      kept ??= await begin(context, principal, describe(id, name, size, part))
      await context.store.transaction(async (tx) => {
        await tx.db.insertInto('attachment_parts').values({ attachment_id: id, part: index, bytes: part }).execute()
        if (stored === size) await tx.db.updateTable('attachments').set({ whole: 1 }).where('id', '=', id).execute()
      })
    }
    if (!kept || stored !== size) throw invalid(`${size} bytes, as it was said`)
    return { attachment: kept }
  } catch (error) {
    if (kept) await discard(context, id)
    throw error
  }
}

function describe(id: AttachmentId, given: string, size: number, start: Buffer): Attachment {
  const type = fileType(start)
  if (!type) throw invalid('a picture, PDF, text, office document, ZIP archive, sound or film')
  return { id, name: fileName(given, type), type: type.type, size, picture: imageSize(type.type, start) }
}

const begin = (context: Context, principal: Uploader, attachment: Attachment): Promise<Attachment> =>
  context.store.transaction(async (tx) => {
    refuseBlocked(await blockedAt(tx, principal))
    if ((await countUnsent(tx, principal)) >= mostUnsent) throw new Refused('limited', { retryAfter: 3_600 })
    const { id, name, type, size, picture } = attachment
    const row = {
      id,
      owner_id: principal.id,
      name,
      type,
      size,
      width: picture?.width ?? null,
      height: picture?.height ?? null,
      whole: 0,
      private: 0,
      created_at: tx.now,
      conversation_id: null,
    }
    await tx.db.insertInto('attachments').values(row).execute()
    return attachmentOf(row)
  })

/** When the shopper was blocked. Agents are never blocked. */
async function blockedAt(tx: Tx, { id }: Uploader): Promise<number | null | undefined> {
  const shopper = await tx.db
    .selectFrom('shoppers')
    .select('blocked_at')
    .where('id', '=', id as ShopperId)
    .executeTakeFirst()
  return shopper?.blocked_at
}

async function countUnsent(tx: Tx, principal: Uploader): Promise<number> {
  const { unsent } = await tx.db
    .selectFrom('attachments')
    .select(({ fn }) => fn.countAll<number>().as('unsent'))
    .where('owner_id', '=', principal.id)
    .where('conversation_id', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(unsent)
}

/** Deletes an incomplete upload at once; if even that fails, `deleteUnsent` finds it. */
async function discard(context: Context, id: AttachmentId): Promise<void> {
  await context.store
    .transaction(({ db }) => db.deleteFrom('attachments').where('id', '=', id).execute())
    .catch(() => undefined)
}

const invalid = (message: string) => new Refused('invalid', { faults: [{ path: '', message }] })
