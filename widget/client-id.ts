const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** The id of a new message: 24 characters, 144 random bits. `crypto.randomUUID` does not exist on a page over http. */
export function createClientId(): string {
  return [...crypto.getRandomValues(new Uint8Array(24))].map((byte) => alphabet[byte & 63]).join('')
}
