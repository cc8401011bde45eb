/** @jsxImportSource preact */
import { Glyph } from './glyph'

/** Opens the device's own file dialog. The camera is offered only where there is probably one (see the style sheet). */
export function Pick({
  of,
  label,
  ahead,
  add,
}: {
  of: 'clip' | 'camera'
  label: string
  ahead: () => void
  add: (files: Iterable<File>) => void
}) {
  const kind = of === 'camera' ? ({ accept: 'image/*', capture: 'environment' } as const) : { multiple: true }
  return (
    <label class={`tool ${of}`} title={label}>
      <input
        type="file"
        class="quiet"
        aria-label={label}
        {...kind}
        onClick={ahead}
        onChange={({ currentTarget }) => {
          add(currentTarget.files ?? [])
          currentTarget.value = ''
        }}
      />
      <Glyph of={of} />
    </label>
  )
}
