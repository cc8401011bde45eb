/** @jsxImportSource preact */
type Props = { label: string; about: string; on: boolean; turn: (on: boolean) => void }

export function Switch({ label, about, on, turn }: Props) {
  return (
    <button type="button" class="switch" role="switch" aria-checked={on} onClick={() => turn(!on)}>
      <span>
        {label}
        <small>{about}</small>
      </span>
      <i aria-hidden="true" />
    </button>
  )
}
