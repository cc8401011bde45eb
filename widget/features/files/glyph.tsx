/** @jsxImportSource preact */
import { Drawn } from '../../core'

const drawings = {
  file: ['M13.5 3.5h-6a1.5 1.5 0 0 0-1.5 1.5v14a1.5 1.5 0 0 0 1.5 1.5h9a1.5 1.5 0 0 0 1.5-1.5V8zM13.5 3.5V8H18'],
  remove: ['M7 7l10 10M17 7 7 17'],
  again: ['M5 12a7 7 0 1 0 2.2-5.100L5 9M5 4.5V9h4.5'],
  save: ['M12 4v11M7.5 10.5 12 15l4.5-4.5M5 19.5h14'],
} as const

/** An icon beside a text that says the same. */
export const Glyph = ({ of }: { of: keyof typeof drawings }) => <Drawn paths={drawings[of]} />
