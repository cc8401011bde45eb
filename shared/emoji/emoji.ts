/** What people in a shop say with one sign; kept short on purpose: every keyboard has the others. */
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

/** Which one a key leads to from number `at`, in rows of `columns` that are read from `start`; null: the key leads nowhere. */
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
