/** An address that other machines cannot open. */
export const isThisMachine = (origin: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(new URL(origin).hostname)
