/** Bytes after brotli, held by `tests/support/widget-files.test.ts`. Until the panel is usable: with the heaviest of the languages. */
export const budgets = { loader: 2_000, usable: 24_000 }
