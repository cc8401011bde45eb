/** The emoji that people use in a shop. The list is short on purpose: every keyboard has the others. */
export const emoji = [
  ...[
    '😀',
    '😄',
    '😊',
    '🙂',
    '😉',
    '😂',
    '🤣',
    '😍',
    '🥰',
    '😘',
    '😎',
    '🤗',
    '🤔',
    '😐',
    '🙄',
    '😬',
    '😕',
    '😟',
    '😢',
    '😭',
    '😡',
    '😱',
    '😳',
    '🥳',
  ],
  ...['👍', '👎', '👌', '👏', '🙌', '🙏', '👋', '💪', '🤝', '👀'],
  ...['❤️', '💔', '🔥', '✨', '🎉', '⭐', '✅', '❌', '❓', '❗', '💯'],
  ...['🎁', '📦', '🚚', '🛒', '💳', '💰', '📷', '📞', '✉️', '⏰', '🏠'],
]

/**
 * The number of the emoji that a key moves to from number `at`, in rows of `columns` that begin at `start`; null: the
 * key does not move.
 */
export function stepTo(key: string, at: number, columns: number, start: 'left' | 'right'): number | null {
  const onwards = start === 'left' ? 'ArrowRight' : 'ArrowLeft'
  const backwards = start === 'left' ? 'ArrowLeft' : 'ArrowRight'
  const steps: Record<string, number> = {
    [onwards]: at + 1,
    [backwards]: at - 1,
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    Home: 0,
    End: emoji.length - 1,
  }
  const to = steps[key]
  return to === undefined ? null : to >= 0 && to < emoji.length ? to : at
}
