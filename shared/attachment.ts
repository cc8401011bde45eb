import * as z from 'zod'
import { limits } from './limits'
import { plainText } from './plain-text'
import { request } from './request'

/** HTTP: where a shopper (by their token) and an agent (by their session) put a file, and where it is had again. */
export const shopperFiles = '/api/shopper/files'
export const agentFiles = '/api/agent/files'
/** Where a shopper's page says that its file did not get so far. */
export const shopperUploadRefused = '/api/shopper/upload-refused'
export const filesPath = '/files/'

export const AttachmentId = z.uuid().brand<'attachment'>()
export type AttachmentId = z.infer<typeof AttachmentId>

/** A file that goes with a message. What it is, the server has read from its bytes. */
export const Attachment = z.object({
  id: AttachmentId,
  /** Ends as its type does, whatever it was called. */
  name: z.string(),
  /** A media type from the closed list of `server/features/attachments/file-type.ts`. */
  type: z.string(),
  /** Bytes. */
  size: z.int().min(1),
  /** What may be shown in place, with its upright size in pixels; null: it can be saved only. */
  picture: z.object({ width: z.int().min(1), height: z.int().min(1) }).nullable(),
})
export type Attachment = z.infer<typeof Attachment>

/** The bytes are the request's body; their number is its `content-length`, the name its `x-file-name`, percent-encoded. */
export const Upload = request(
  z.object({ name: plainText().max(1_000), size: z.int().min(1).max(limits.file) }),
  z.object({ attachment: Attachment }),
)

/** What a message may carry: files that its sender has uploaded, each once. */
export const AttachmentIds = z.array(AttachmentId).max(limits.files).optional()
