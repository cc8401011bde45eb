import type { Told } from '../../ask-check'
import type { Chat } from '../../chat'
import type { CounterbellEvents } from '../../counterbell'
import type { Shelf } from '../../shelf'
import type { Shell } from '../../shell'
import type { Store } from '../../store'
import type { UiState } from '../../ui-state'

/** What the page's commands may act upon: all that the panel is made of. */
export type Acting = {
  shell: Shell
  chat: Chat
  ui: Store<UiState>
  draft: Store<string>
  told: Store<Told>
  shelf: Shelf
  /** What is kept for this tab alone. */
  tab: Shelf
  show: (open: boolean) => void
  tell: <Name extends keyof CounterbellEvents>(name: Name, told: CounterbellEvents[Name]) => void
  /** Is dark or light, as `shell.theme` has it by now. */
  light: () => void
  /** Speaks the language that `shell.page` names by now, as far as the site does. */
  speak: () => Promise<void>
  /** Stops following the page, and takes the panel down. */
  stop: () => void
  /** What is to be stopped then too. */
  stops: (() => void)[]
}

/** Tells a developer of a command that cannot be carried out as it was given. */
export function refuse({ tell }: Acting, reason: string, given: unknown): void {
  console.warn(`Counterbell: ${reason}`, given)
  tell('error', { code: 'command', reason })
}
