import type { Tongue } from './locales/load'

/** What the screen alone decides. */
export type UiState = { open: boolean; tongue: Tongue; /** By its name or id; from the tag or by command. */ department: string | null }
