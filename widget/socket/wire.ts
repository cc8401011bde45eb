/** Carries Engine.IO's packets, each a text, in order. */
export type Wire = { send: (packet: string) => void; close: () => void }

/** `url` ends where the transport's name belongs. `broken`: nothing more will come; once it is closed by us, whatever is still told goes nowhere. */
export type OpenWire = (url: string, heard: (packet: string) => void, broken: () => void) => Wire
