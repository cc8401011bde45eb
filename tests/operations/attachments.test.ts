import { describe, expect, test } from 'vitest'
import { deleteUnsent } from '../../server/features/attachments/delete-unsent'
import { createFilePass, readFile, type Reader } from '../../server/features/attachments/read-file'
import { removeFile } from '../../server/features/attachments/remove-file'
import { upload } from '../../server/features/attachments/upload'
import { catchUpShopper } from '../../server/features/conversations/queries/catch-up'
import { note, reply } from '../../server/features/messages/reply'
import { take } from '../../server/features/routing/take'
import type { Attachment } from '../../shared/attachment'
import { pngOf } from '../support/pictures'
import { databases } from '../support/stores'
import { newId, useShop } from './shop'

/** Three parts and a little. */
const long = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(800_000, 'mug ')])
const photo = pngOf(40, 30)

describe.each(databases)('A file that goes with a message, on %s', (database) => {
  const shop = useShop(database)

  test('is there for both sides, byte for byte, however it came in pieces', async () => {
    const [maria, ioana] = [await shop.hire('Maria'), shop.shopper()]
    const file = await uploads(ioana, 'receipt.pdf', long, 1_000)
    expect(file).toMatchObject({ name: 'receipt.pdf', type: 'application/pdf', size: long.length, picture: null })
    const { conversation } = await shop.say(ioana, 'Here is the receipt', { attachments: [file.id] })
    expect((await shop.last(conversation, 'message'))?.attachments).toEqual([file])
    const { pass } = await createFilePass(shop.context, ioana, { conversation })
    for (const reader of [maria, { kind: 'pass' as const, pass }])
      expect((await bytesOf(reader, file)).equals(long)).toBe(true)
  })

  test('that came to one process is sent and read by another (H5)', async () => {
    const [maria, ioana, other] = [await shop.hire('Maria'), shop.shopper(), await shop.anotherProcess()]
    const { attachment } = await upload(other, ioana, { name: 'receipt.pdf', size: long.length }, piecesOf(long))
    await shop.say(ioana, 'Here it is', { attachments: [attachment.id] })
    expect((await bytesOf(maria, attachment)).equals(long)).toBe(true)
  })

  test('may be all that a message says, and the inbox then shows its name', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, '', {
      attachments: [(await uploads(ioana, 'cracked mug.png', photo)).id],
    })
    expect(await shop.last(conversation, 'message')).toMatchObject({
      text: '',
      attachments: [{ picture: { width: 40, height: 30 } }],
    })
    expect(JSON.parse((await shop.row(conversation)).last_message_json!)).toMatchObject({
      text: '',
      file: 'cracked mug.png',
    })
  })

  test('is sent once, though the message is sent again, and another file under its id is refused (D2)', async () => {
    const ioana = shop.shopper()
    const [one, other] = [await uploads(ioana, 'one.png', photo), await uploads(ioana, 'other.png', photo)]
    const clientMessageId = newId()
    const first = await shop.say(ioana, 'Look', { clientMessageId, attachments: [one.id] })
    expect(await shop.say(ioana, 'Look', { clientMessageId, attachments: [one.id] })).toEqual(first)
    await expect(shop.say(ioana, 'Look', { clientMessageId, attachments: [other.id] })).rejects.toThrow('conflict')
    await expect(shop.say(ioana, 'Look', { clientMessageId })).rejects.toThrow('conflict')
    await expect(shop.say(ioana, 'And again', { attachments: [one.id] })).rejects.toThrow('not-found')
    expect((await shop.log(first.conversation)).filter(({ kind }) => kind === 'message')).toHaveLength(1)
  })

  test('is sent by whoever uploaded it and by nobody else, and a refused message leaves no trace (CVE-2022-1176)', async () => {
    const [ioana, mihai, maria] = [shop.shopper(), shop.shopper(), await shop.hire('Maria')]
    const conversation = await shop.begins()
    await take(shop.context, maria, await shop.order(conversation))
    const [hers, marias] = [await uploads(ioana, 'hers.png', photo), await uploads(maria, 'invoice.pdf', long)]
    const before = await shop.log(conversation)
    for (const ids of [[hers.id], [marias.id]]) {
      await expect(shop.say(mihai, 'Mine now', { attachments: ids })).rejects.toThrow('not-found')
    }
    await expect(answers(maria, conversation, [marias.id, hers.id])).rejects.toThrow('not-found')
    expect(await shop.log(conversation)).toEqual(before)
    // What stood beside it in the refused one is still hers to send.
    await answers(maria, conversation, [marias.id])
    expect((await shop.last(conversation, 'message'))?.attachments).toEqual([marias])
  })

  test('of a private note is for agents only, whatever pass is shown (D7, S14)', async () => {
    const [ioana, maria] = [shop.shopper(), await shop.hire('Maria')]
    const { conversation } = await shop.say(ioana, 'Hello')
    const file = await uploads(maria, 'her file.pdf', long)
    await note(shop.context, maria, { conversation, clientMessageId: newId(), text: '', attachments: [file.id] })
    const { pass } = await createFilePass(shop.context, ioana, { conversation })
    await expect(readFile(shop.context, { kind: 'pass', pass }, file.id)).rejects.toThrow('not-found')
    expect((await bytesOf(maria, file)).length).toBe(long.length)
    expect(JSON.stringify(await catchUpShopper(shop.context, ioana, { conversation, after: 0 }))).not.toContain(file.id)
  })

  test('is not there for a pass of another conversation, a made-up one, an old one, or before it is sent', async () => {
    const [ioana, mihai] = [shop.shopper(), shop.shopper()]
    const file = await uploads(ioana, 'hers.png', photo)
    const { conversation: his } = await shop.say(mihai, 'Hello')
    const other = await createFilePass(shop.context, mihai, { conversation: his })
    const { conversation } = await shop.say(ioana, 'Hello')
    const { pass, until } = await createFilePass(shop.context, ioana, { conversation })
    const closed = async (wrong: string) =>
      expect(readFile(shop.context, { kind: 'pass', pass: wrong }, file.id)).rejects.toThrow('not-found')
    await closed(pass)
    await shop.say(ioana, 'Look', { attachments: [file.id] })
    for (const wrong of [
      other.pass,
      '',
      '.',
      pass.slice(0, -1),
      `${until + 3_600_000}.${pass.split('.')[1]}`,
      `NaN.${pass.split('.')[1]}`,
    ])
      await closed(wrong)
    expect((await readFile(shop.context, { kind: 'pass', pass }, file.id)).file.name).toBe('hers.png')
    shop.clock.pass({ hours: 2 })
    await closed(pass)
    await expect(createFilePass(shop.context, mihai, { conversation })).rejects.toThrow('not-found')
  })

  test('is not there for an agent before it is sent, unless it is their own', async () => {
    const [ioana, maria, radu] = [shop.shopper(), await shop.hire('Maria'), await shop.hire('Radu')]
    const [hers, marias] = [await uploads(ioana, 'hers.png', photo), await uploads(maria, 'draft.pdf', long)]
    await expect(readFile(shop.context, maria, hers.id)).rejects.toThrow('not-found')
    await expect(readFile(shop.context, radu, marias.id)).rejects.toThrow('not-found')
    expect((await readFile(shop.context, maria, marias.id)).file.name).toBe('draft.pdf')
  })

  test.each([
    ['shorter than was said', long.length + 1, long],
    ['longer than was said', long.length - 1, long],
    ['of a kind that is not taken', 14, Buffer.from('<svg onload=a>')],
  ])('%s is refused, and nothing of it is kept', async (_, size, bytes) => {
    await expect(upload(shop.context, shop.shopper(), { name: 'receipt.pdf', size }, piecesOf(bytes))).rejects.toThrow(
      'invalid',
    )
    expect(await kept()).toEqual([0, 0])
  })

  test('whose line breaks in the middle leaves nothing behind', async () => {
    const broken = async function* () {
      yield* piecesOf(long.subarray(0, 600_000))
      throw new Error('reset')
    }
    await expect(
      upload(shop.context, shop.shopper(), { name: 'receipt.pdf', size: long.length }, broken()),
    ).rejects.toThrow('reset')
    expect(await kept()).toEqual([0, 0])
  })

  test('that was never sent is gone after a day, and what was sent stays', async () => {
    const ioana = shop.shopper()
    const [sent, unsent] = [await uploads(ioana, 'sent.png', photo), await uploads(ioana, 'unsent.png', photo)]
    const { conversation } = await shop.say(ioana, 'Look', { attachments: [sent.id] })
    shop.clock.pass({ hours: 23 })
    expect(await deleteUnsent(shop.context)).toBe(0)
    shop.clock.pass({ hours: 1, seconds: 1 })
    expect(await deleteUnsent(shop.context)).toBe(1)
    expect(await kept()).toEqual([1, 1])
    await expect(shop.say(ioana, 'Late', { attachments: [unsent.id] })).rejects.toThrow('not-found')
    expect((await shop.last(conversation, 'message'))?.attachments).toEqual([sent])
  })

  test("that its uploader takes back is gone; what is sent, and what is a stranger's, stays (S47)", async () => {
    const [ioana, mihai] = [shop.shopper(), shop.shopper()]
    const [one, sent] = [await uploads(ioana, 'one.png', photo), await uploads(ioana, 'sent.png', photo)]
    await shop.say(ioana, 'Look', { attachments: [sent.id] })
    await removeFile(shop.context, mihai, { file: one.id })
    await removeFile(shop.context, ioana, { file: sent.id })
    expect(await kept()).toEqual([2, 2])
    await removeFile(shop.context, ioana, { file: one.id })
    expect(await kept()).toEqual([1, 1])
  })

  test('is refused once twenty lie about unsent, and taken again when they were sent', async () => {
    const ioana = shop.shopper()
    const files = []
    for (let count = 0; count < 20; count++) files.push(await uploads(ioana, 'one.png', photo))
    await expect(uploads(ioana, 'one.png', photo)).rejects.toThrow('limited')
    await shop.say(ioana, 'Look', { attachments: files.slice(0, 5).map(({ id }) => id) })
    await uploads(ioana, 'one.png', photo)
  })

  type Who = Parameters<typeof upload>[1]
  const uploads = async (who: Who, name: string, bytes: Buffer, piece = 65_536): Promise<Attachment> =>
    (await upload(shop.context, who, { name, size: bytes.length }, piecesOf(bytes, piece))).attachment

  const answers = async (
    who: Parameters<typeof reply>[1],
    conversation: Parameters<typeof shop.order>[0],
    attachments: Attachment['id'][],
  ) =>
    reply(shop.context, who, {
      ...(await shop.order(conversation)),
      clientMessageId: newId(),
      text: 'Here you are',
      attachments,
    })

  async function bytesOf(reader: Reader, { id }: Attachment): Promise<Buffer> {
    const { bytes } = await readFile(shop.context, reader, id)
    const parts: Buffer[] = []
    for await (const part of bytes) parts.push(part)
    return Buffer.concat(parts)
  }

  /** How many files, and how many parts of files. */
  const kept = () =>
    shop.context.store.read(async ({ db }) => [
      (await db.selectFrom('attachments').select('id').execute()).length,
      (await db.selectFrom('attachment_parts').select('part').execute()).length,
    ])
})

async function* piecesOf(bytes: Buffer, piece = 65_536): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
}
