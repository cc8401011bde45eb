/** Names under which we keep things in the shop's localStorage: ours by prefix, and apart for each site. */
export const keyPrefix = (site: string) => `counterbell:${site}:`

/**
 * Set while there is a conversation to come back to, and for one tab while the panel is open in it; the only thing that lets
 * the loader fetch the panel unasked.
 */
export const openKey = 'open'
/** How the bell looks here, as the console last said. */
export const lookKey = 'look'
/** The last message of which a preview was shown. */
export const previewKey = 'preview'

/** What is being written. */
export const draftKey = 'draft'

/** What the shopper has chosen: no sound, notifications, the panel's size. */
export const quietKey = 'quiet'
export const notifyKey = 'notify'
export const sizeKey = 'size'

/** What has been uploaded and not yet sent. */
export const filesKey = 'files'

/** One entry a message that is not with the server yet. */
export const outboxKey = 'outbox:'
