import { AttachmentId } from '../../../shared/attachment'
import type { Input, Output } from '../../../shared/request'
import type { ShopperRequests } from '../../../shared/shopper-protocol'
import { authoriseShopper, type AgentPrincipal, type ShopperPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import type { Tables } from '../../store/tables'
import { signFilePass, verifyFilePass } from './signed-file-url'
import { partSize } from './upload'

/** Who requests a file: an agent, or a client with a pass. */
export type Reader = AgentPrincipal | { kind: 'pass'; pass: string }
type Row = Tables['attachments']

export const createFilePass = (
  context: Context,
  principal: ShopperPrincipal,
  { conversation }: Input<ShopperRequests, 'file-pass'>,
): Promise<Output<ShopperRequests, 'file-pass'>> =>
  context.store.read(async (tx) => {
    authoriseShopper(
      principal,
      await tx.db
        .selectFrom('conversations')
        .select(['shopper_id', 'site_id'])
        .where('id', '=', conversation)
        .executeTakeFirst(),
    )
    return signFilePass(context.secret, conversation, tx.now)
  })

/**
 * The file's type and its bytes in chunks. Throws `not-found` when the reader may not have it, or it does not exist
 * (CVE-2022-1176).
 */
export async function readFile(
  context: Context,
  reader: Reader,
  given: string,
): Promise<{ file: Row; bytes: AsyncIterable<Buffer> }> {
  const id = AttachmentId.safeParse(given)
  if (!id.success) throw new Refused('not-found')
  const file = await context.store.read(async (tx) => {
    const row = await tx.db
      .selectFrom('attachments')
      .selectAll()
      .where('id', '=', id.data)
      .where('whole', '=', 1)
      .executeTakeFirst()
    return row && mayRead(context, reader, row, tx.now) ? row : null
  })
  if (!file) throw new Refused('not-found')
  return { file, bytes: partsOf(context, file) }
}

/**
 * An agent may read everything that was sent, and their own uploads. A pass opens what was sent in its conversation,
 * except in notes (D7).
 */
function mayRead({ secret }: Context, reader: Reader, row: Row, now: number): boolean {
  if (reader.kind === 'agent') return row.conversation_id !== null || row.owner_id === reader.id
  return (
    row.conversation_id !== null && row.private === 0 && verifyFilePass(secret, row.conversation_id, reader.pass, now)
  )
}

async function* partsOf(context: Context, { id, size }: Row): AsyncGenerator<Buffer> {
  for (let part = 0; part * partSize < size; part++) {
    const { bytes } = await context.store.read((tx) =>
      tx.db
        .selectFrom('attachment_parts')
        .select('bytes')
        .where('attachment_id', '=', id)
        .where('part', '=', part)
        .executeTakeFirstOrThrow(),
    )
    yield bytes
  }
}
