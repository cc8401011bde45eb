/** @jsxImportSource preact */
import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { useLaterSentences, useSurroundings } from '../../core'
import { sizeKey } from '../../keys'
import css from './resize.css'

export { css }
type Size = { width: number; height: number }

const least: Size = { width: 320, height: 360 }
/** Pixels for one press of an arrow key. */
const step = 24

/** The corner that resizes the panel, by pointer or arrow keys. Home or a double click restores the default size. */
export function View({ panel }: { panel: RefObject<HTMLElement | null> }) {
  const { acting } = useSurroundings()
  const grip = useRef<{ x: number; y: number; from: Size } | null>(null)
  const now = (): Size => ({ width: panel.current!.offsetWidth, height: panel.current!.offsetHeight })
  // The panel is attached to the bell's corner and grows away from it.
  const outwards = acting.shell.bell.parentElement!.classList.contains('left') ? 1 : -1

  function resize(wide: number, high: number, from = now()): void {
    const width = Math.round(Math.min(Math.max(from.width + wide, least.width), innerWidth - 40))
    const height = Math.round(Math.min(Math.max(from.height + high, least.height), innerHeight - 108))
    panel.current!.style.setProperty('--width', `${width}px`)
    panel.current!.style.setProperty('--height', `${height}px`)
  }
  const keep = () => acting.shelf.set(sizeKey, `--width:${now().width}px;--height:${now().height}px`)
  function reset(): void {
    panel.current!.style.removeProperty('--width')
    panel.current!.style.removeProperty('--height')
    acting.shelf.remove(sizeKey)
  }
  function keyDown(event: KeyboardEvent): void {
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [-outwards, 0],
      ArrowRight: [outwards, 0],
      ArrowUp: [0, 1],
      ArrowDown: [0, -1],
    }
    const [wide, high] = steps[event.key] ?? [0, 0]
    if (event.key === 'Home') reset()
    else if (wide || high) {
      resize(wide * step, high * step)
      keep()
    } else return
    event.preventDefault()
  }
  const { resize: label } = useLaterSentences().pages
  return (
    <button
      type="button"
      class="grip"
      aria-label={label}
      title={label}
      onKeyDown={keyDown}
      onDblClick={reset}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        grip.current = { x: event.clientX, y: event.clientY, from: now() }
      }}
      onPointerMove={({ clientX, clientY }) => {
        if (grip.current) resize((clientX - grip.current.x) * outwards, grip.current.y - clientY, grip.current.from)
      }}
      onLostPointerCapture={({ clientX, clientY }) => {
        const moved = grip.current && (grip.current.x !== clientX || grip.current.y !== clientY)
        grip.current = null
        if (moved) keep()
      }}
    />
  )
}
