/** @jsxImportSource preact */
import { Drawn } from '../../core'

const drawings = {
  clip: ['M19 11.5l-7.5 7.5a4.6 4.6 0 0 1-6.5-6.5L13 4.5a3.1 3.1 0 0 1 4.4 4.4l-8 8a1.5 1.5 0 0 1-2.2-2.2l7.3-7.2'],
  camera: ['M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 10a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4z'],
  smile: ['M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM8.5 14.2a4.2 4.2 0 0 0 7 0M9 9.5v.01M15 9.5v.01'],
} as const

/** An icon beside a text that says the same. */
export const Glyph = ({ of }: { of: keyof typeof drawings }) => <Drawn paths={drawings[of]} />
