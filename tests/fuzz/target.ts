import { AttachmentId, filesPath, shopperFiles } from '../../shared/attachment'
import type { ConversationId } from '../../shared/ids'
import { openShopper, type ShopperSocket } from '../support/sockets'
import { clientId } from '../doors/scene'

/** Whose words attackers ask for. `file`: where the file is read, of `size` bytes. */
export type Target = { token: string; conversation: ConversationId; file: string; size: number }

const png = Buffer.from('89504e470d0a1a0a', 'hex')
/** More than the lines between two processes hold by themselves. */
const size = 10_000_000

/** A shopper with a log of two pages and a large file in it. It is closed: nobody but an attacker could change it now. */
export async function openTarget(url: string, site: string): Promise<Target> {
  const shopper = await openShopper(url, { site })
  const { token } = shopper.welcome
  for (let said = 0; said < 20; said++)
    await shopper.ask('send', { clientMessageId: clientId(), text: 'x'.repeat(4_000) })
  const file = await upload(url, { authorization: `Bearer ${token}`, 'x-counterbell-site': site, origin: url })
  const { conversation } = await shopper.ask('send', { clientMessageId: clientId(), text: '', attachments: [file] })
  const { pass } = await shopper.ask('file-pass', { conversation })
  await shopper.ask('end', { conversation, commandId: clientId() })
  shopper.socket.close()
  return { token, conversation, file: `${filesPath}${file}?pass=${encodeURIComponent(pass)}`, size }
}

async function upload(url: string, headers: Record<string, string>): Promise<AttachmentId> {
  const body = Buffer.concat([png, Buffer.alloc(size - png.length, 'x')])
  const response = await fetch(url + shopperFiles, {
    method: 'POST',
    headers: { ...headers, 'x-file-name': 'mug.png', 'content-type': 'image/png' },
    body,
  })
  return AttachmentId.parse(((await response.json()) as { value: { attachment: { id: string } } }).value.attachment.id)
}

/** Somebody who does no harm, from an address of their own. */
export type Neighbour = { asks: () => Promise<string | null>; close: () => void }

/** `asks`: answers what is wrong when they ask for something; null: they are answered. */
export async function openNeighbour(url: string, site: string): Promise<Neighbour> {
  const shopper: ShopperSocket = await openShopper(url, { site, address: '203.0.113.7' })
  const { conversation } = await shopper.ask('send', { clientMessageId: clientId(), text: 'Is the kiln on?' })
  return {
    asks: () =>
      shopper.ask('catch-up', { conversation, after: 0 }).then(
        () => null,
        (error: unknown) => `a neighbour was not answered: ${String(error)}`,
      ),
    close: () => void shopper.socket.close(),
  }
}
