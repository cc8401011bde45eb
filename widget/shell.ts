/** What the loader hands to the panel: the place on the page, the bell, and what the tag said. */
export type Shell = {
  /** The site's public key. */
  site: string
  /** The address that we are served from, with a slash at its end. */
  base: string
  /** What the tag sets itself; null leaves it to the page and to the site. */
  language: string | null
  department: string | null
  colour: string | null
  root: ShadowRoot
  bell: HTMLButtonElement
  paint: (colour: string | null) => void
  hide: (hidden: boolean) => void
  /** Commands given before the panel was here, oldest first. */
  calls: Call[]
}

/** `Counterbell(command, …args)`, as it was called. */
export type Call = ArrayLike<unknown>

/** What the panel's chunk exports as `start`: takes over, and answers with who runs further commands. */
export type Start = (shell: Shell) => (call: Call) => void
