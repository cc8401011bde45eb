/** Names under which we keep things in the shop's localStorage: ours by prefix, and apart for each site. */
export const keyPrefix = (site: string) => `counterbell:${site}:`

/** Set while there is a conversation to come back to; the only thing that lets the loader fetch the panel unasked. */
export const openKey = 'open'
export const colourKey = 'colour'

/** What the shopper has chosen: no sound, notifications, the panel's size. */
export const quietKey = 'quiet'
export const notifyKey = 'notify'
export const sizeKey = 'size'

/** What has been uploaded and not yet sent. */
export const filesKey = 'files'

/** One entry a message that is not with the server yet. */
export const outboxKey = 'outbox:'
