import type { AttachmentId } from '../../../shared/attachment'

const own = new Map<AttachmentId, File>()

/** A file of this page view's own need not be fetched to be shown. */
export function keepLocal(id: AttachmentId, file: File): void {
  own.set(id, file)
}

export const localFile = (id: AttachmentId): File | null => own.get(id) ?? null
