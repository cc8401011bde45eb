/** A new id for a message or a command: 128 random bits. Made by hand because `randomUUID` is missing on plain http. */
export function newClientId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
