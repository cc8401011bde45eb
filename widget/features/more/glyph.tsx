/** @jsxImportSource preact */
const drawings = {
  back: 'M15 5l-7 7 7 7',
  past: 'M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5M12 8v4.5l3 1.5',
  window: 'M11 5H6a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-5M14 4h6v6M20 4l-9 9',
  sound: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.5 4.5 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
  call: 'M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.500-2 4 1.500v3a1.500 1.500 0 0 1-1.700 1.500A15.500 15.500 0 0 1 5 5.700 1.500 1.500 0 0 1 6.500 4z',
  save: 'M12 4v11m-4.500-4.500L12 15l4.500-4.500M5 19.500h14',
  end: 'M5 12.5l4.5 4.5L19 7.5',
  forward: 'M9 5l7 7-7 7',
} as const

/** An icon beside a text that says the same. */
export function Glyph({ of }: { of: keyof typeof drawings }) {
  return (
    <svg class={`icon ${of}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[of]} />
    </svg>
  )
}
