import type { Tongue } from './locales/load'

/** What the page fills in for the shopper: an empty text clears, another gives way to what stands there already. */
export type Filled = { message?: string; name?: string; email?: string }

/** What the screen alone decides. */
export type UiState = { open: boolean; tongue: Tongue; /** By its name or id; from the tag or by command. */ department: string | null; filled: Filled | null }
