/** @jsxImportSource preact */
const drawings = {
  more: ['M4.5 11.5h1v1h-1zm7 0h1v1h-1zm7 0h1v1h-1z'],
  close: ['M6 9l6 6 6-6'],
  send: ['M12 19V5', 'M5.5 11.5 12 5l6.5 6.5'],
  down: ['M12 5v14', 'M5.5 12.5 12 19l6.5-6.5'],
  bell: ['M12 4V6.5M10.5 4h3', 'M4 16a8 8 0 0 1 16 0z', 'M3 19.5h18'],
  clock: ['M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z', 'M12 8v4.5l3 1.5'],
} as const

/** An icon beside a text that says the same. */
export function Icon({ of }: { of: keyof typeof drawings }) {
  return <Drawn paths={drawings[of]} />
}

/** An icon from own paths: lines on a square of 24. */
export function Drawn({ paths }: { paths: readonly string[] }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {paths.map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  )
}
