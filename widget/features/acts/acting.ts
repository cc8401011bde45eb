import type { Told } from '../../ask-check'
import type { Chat } from '../../chat'
import type { CounterbellEvents } from '../../counterbell'
import type { Shelf } from '../../shelf'
import type { Shell } from '../../shell'
import type { Store } from '../../store'
import type { UiState } from '../../ui-state'

/** The parts of the panel that the page's commands use. */
export type Acting = {
  shell: Shell
  chat: Chat
  ui: Store<UiState>
  draft: Store<string>
  told: Store<Told>
  shelf: Shelf
  /** Storage of this tab alone. */
  tab: Shelf
  show: (open: boolean) => void
  tell: <Name extends keyof CounterbellEvents>(name: Name, told: CounterbellEvents[Name]) => void
  /** Applies `shell.theme`: dark or light. */
  light: () => void
  /** Switches to the language of `shell.page`, if the site offers it. */
  speak: () => Promise<void>
  /** Stops all listeners, and removes the panel. */
  stop: () => void
  /** Functions to call on `stop`. */
  stops: (() => void)[]
}

/** Tells developers that a command cannot be carried out as it was given. */
export function refuse({ tell }: Acting, reason: string, given: unknown): void {
  console.warn(`Counterbell: ${reason}`, given)
  tell('error', { code: 'command', reason })
}
