import * as z from 'zod'
import { limits } from './limits'
import { plainText } from './plain-text'
import { request } from './request'

/**
 * HTTP: where shoppers (by their token) and agents (by their session) upload a file, and where files are downloaded.
 */
export const shopperFiles = '/api/shopper/files'
export const agentFiles = '/api/agent/files'
/** Where a shopper's page reports that its upload did not reach the server. */
export const shopperUploadRefused = '/api/shopper/upload-refused'
export const filesPath = '/files/'

export const AttachmentId = z.uuid().brand<'attachment'>()
export type AttachmentId = z.infer<typeof AttachmentId>

/** A file of a message. The server reads the type from the file's bytes. */
export const Attachment = z.object({
  id: AttachmentId,
  /** Its extension matches the type, whatever the sender called it. */
  name: z.string(),
  /** A media type from the closed list of `server/features/attachments/file-type.ts`. */
  type: z.string(),
  /** Bytes. */
  size: z.int().min(1),
  /** The upright size in pixels of a picture that may be shown in place; null: the file can only be saved. */
  picture: z.object({ width: z.int().min(1), height: z.int().min(1) }).nullable(),
})
export type Attachment = z.infer<typeof Attachment>

/** The request's body is the file; `content-length` its size, `x-file-name` its name, percent-encoded. */
export const Upload = request(
  z.object({ name: plainText().max(1_000), size: z.int().min(1).max(limits.file) }),
  z.object({ attachment: Attachment }),
)

/** The files of a message: uploaded by its sender, each once. */
export const AttachmentIds = z.array(AttachmentId).max(limits.files).optional()
