import type { AttachmentId } from '../../../shared/attachment'

const own = new Map<AttachmentId, File>()

/** Keeps a file of this page view, so that it is shown without a download. */
export function keepLocal(id: AttachmentId, file: File): void {
  own.set(id, file)
}

export const localFile = (id: AttachmentId): File | null => own.get(id) ?? null
