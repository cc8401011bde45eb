const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** A new message's id: 24 characters, 144 random bits. (`crypto.randomUUID` is missing where a shop is served over http.) */
export function createClientId(): string {
  return [...crypto.getRandomValues(new Uint8Array(24))].map((byte) => alphabet[byte & 63]).join('')
}
