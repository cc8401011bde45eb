import type { Tongue } from './locales/load'

/** What the screen alone decides. */
export type UiState = { open: boolean; tongue: Tongue }
