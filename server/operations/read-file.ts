import type { Input, Output } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import { AttachmentId } from '../../shared/attachment'
import type { Core } from '../core'
import { Refused } from '../refused'
import { authoriseShopper, type AgentWho, type Shopper } from '../rules/access'
import { filePass, isFilePass } from '../rules/file-pass'
import type { Tables } from '../store/tables'
import { partSize } from './upload'

/** Who asks for a file: an agent, or whoever shows a pass. */
export type Reader = AgentWho | { kind: 'pass'; pass: string }
type Row = Tables['attachments']

export const givePass = (core: Core, who: Shopper, { conversation }: Input<ShopperRequests, 'file-pass'>): Promise<Output<ShopperRequests, 'file-pass'>> =>
  core.store.read(async (tx) => {
    authoriseShopper(who, await tx.db.selectFrom('conversations').select(['shopper_id', 'site_id']).where('id', '=', conversation).executeTakeFirst())
    return filePass(core.secret, conversation, tx.now)
  })

/** What the file is, and its bytes part by part; `not-found` for whoever may not have it, and for what is not there (CVE-2022-1176). */
export async function readFile(core: Core, reader: Reader, given: string): Promise<{ file: Row; bytes: AsyncIterable<Buffer> }> {
  const id = AttachmentId.safeParse(given)
  if (!id.success) throw new Refused('not-found')
  const file = await core.store.read(async (tx) => {
    const row = await tx.db.selectFrom('attachments').selectAll().where('id', '=', id.data).where('whole', '=', 1).executeTakeFirst()
    return row && mayRead(core, reader, row, tx.now) ? row : null
  })
  if (!file) throw new Refused('not-found')
  return { file, bytes: partsOf(core, file) }
}

/** An agent: all that was sent, and what they have uploaded themselves. With a pass: what was sent in its conversation, but for notes (D7). */
function mayRead({ secret }: Core, reader: Reader, row: Row, now: number): boolean {
  if (reader.kind === 'agent') return row.conversation_id !== null || row.owner_id === reader.id
  return row.conversation_id !== null && row.private === 0 && isFilePass(secret, row.conversation_id, reader.pass, now)
}

async function* partsOf(core: Core, { id, size }: Row): AsyncGenerator<Buffer> {
  for (let part = 0; part * partSize < size; part++) {
    const { bytes } = await core.store.read((tx) =>
      tx.db.selectFrom('attachment_parts').select('bytes').where('attachment_id', '=', id).where('part', '=', part).executeTakeFirstOrThrow(),
    )
    yield bytes
  }
}
