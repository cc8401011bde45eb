export type Size = { width: number; height: number }

/** CSS pixels of a picture in the thread, known before it loads, so that nothing moves. Large enough for a finger. */
export function shownSize({ width, height }: Size): Size {
  const scale = Math.min(1, 240 / width, 220 / height)
  return { width: Math.max(44, Math.round(width * scale)), height: Math.max(44, Math.round(height * scale)) }
}
