/** The prefix of our keys in the shop's localStorage, different for each site. */
export const keyPrefix = (site: string) => `counterbell:${site}:`

/**
 * Set in localStorage while there is a conversation to come back to, and in sessionStorage while the panel is open in
 * this tab. Only this key lets the loader fetch the panel without a click.
 */
export const openKey = 'open'
/** The bell's look, as the console last sent it. */
export const lookKey = 'look'
/** The last message that was previewed. */
export const previewKey = 'preview'

/** The text that is being written. */
export const draftKey = 'draft'

/** The shopper's choices: no sound, notifications, the panel's size. */
export const quietKey = 'quiet'
export const notifyKey = 'notify'
export const sizeKey = 'size'

/** Files that are uploaded and not yet sent. */
export const filesKey = 'files'

/** One entry for each message that the server does not have yet. */
export const outboxKey = 'outbox:'
