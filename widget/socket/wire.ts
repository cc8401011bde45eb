/** Sends and receives Engine.IO's packets as texts, in order. */
export type Wire = { send: (packet: string) => void; close: () => void }

/**
 * `url` ends where the transport's name belongs. `broken`: no packet will follow. After our own `close`, later calls
 * are ignored.
 */
export type OpenWire = (url: string, heard: (packet: string) => void, broken: () => void) => Wire
